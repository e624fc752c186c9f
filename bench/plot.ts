/** Plots as SVG. The same figures always give the same text. */

export interface Panel {
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** What nothing can be below: a dashed line. */
  readonly floor: number;
}

const [width, height] = [340, 220];
const margin = { left: 52, right: 16, top: 30, bottom: 34 };
const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };

/** Draws panels side by side, the numbers of operations along the horizontal axis. */
export function plot(panels: readonly Panel[]): string {
  const drawn = panels.map((panel, index) => panelText(panel, index * width));
  const size = `width="${String(width * panels.length)}" height="${String(height)}"`;
  const box = `viewBox="0 0 ${String(width * panels.length)} ${String(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${box} font-family="sans-serif" font-size="11">`,
    '<rect width="100%" height="100%" fill="white"/>',
    ...drawn,
    "</svg>",
    "",
  ].join("\n");
}

function panelText({ title, points, floor }: Panel, left: number): string {
  const [xTop, yTop] = [
    roundUp(Math.max(...points.map(({ x }) => x))),
    roundUp(Math.max(...points.map(({ y }) => y))),
  ];
  const x = (value: number): string => (margin.left + (value / xTop) * inner.width).toFixed(1);
  const y = (value: number): string => (margin.top + inner.height - (value / yTop) * inner.height).toFixed(1);
  const marks = [0, 0.25, 0.5, 0.75, 1];
  const lines = marks.map(
    (mark) =>
      `<line x1="${x(0)}" x2="${x(xTop)}" y1="${y(mark * yTop)}" y2="${y(mark * yTop)}" stroke="#ddd"/>` +
      `<text x="${String(margin.left - 6)}" y="${y(mark * yTop)}" dy="4" text-anchor="end">${number(mark * yTop)}</text>` +
      `<text x="${x(mark * xTop)}" y="${String(height - 16)}" text-anchor="middle">${number(mark * xTop)}</text>`,
  );
  return [
    `<g transform="translate(${String(left)} 0)">`,
    `<text x="${String(margin.left)}" y="16" font-weight="bold">${title}</text>`,
    ...lines,
    `<line x1="${x(0)}" x2="${x(xTop)}" y1="${y(floor)}" y2="${y(floor)}" stroke="#888" stroke-dasharray="4 3"/>`,
    `<text x="${x(xTop)}" y="${y(floor)}" dy="-4" text-anchor="end" fill="#666">parsing alone</text>`,
    `<polyline points="${points.map((point) => `${x(point.x)},${y(point.y)}`).join(" ")}" fill="none" stroke="#0a58ca" stroke-width="2"/>`,
    ...points.map((point) => `<circle cx="${x(point.x)}" cy="${y(point.y)}" r="3" fill="#0a58ca"/>`),
    `<text x="${x(xTop / 2)}" y="${String(height - 3)}" text-anchor="middle">operations</text>`,
    "</g>",
  ].join("\n");
}

/** The next of 1, 2, 4, 6, 8, 10 times a power of ten: quarters of it are easy to read. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 6, 8].find((step) => step * power >= value) ?? 10);
}

function number(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
