import { describe, expect, expectTypeOf, it } from "vitest";
import type { Tagged, Untyped } from "../../../templates/runtime/forms.js";
import { type Unrecognized, is, match } from "../../../templates/runtime/typed.js";

interface Circle {
  "@odata.type": "#contoso.shapes.circle";
  radius: number;
}
interface Square {
  "@odata.type": "#contoso.shapes.square";
  side: number;
}
/** A concrete base: what says no type is one. */
interface Point {
  "@odata.type"?: "#contoso.shapes.point";
  x: number;
}
/** As it is written: with and without `#`. */
interface CircleCreate {
  "@odata.type": "#contoso.shapes.circle" | "contoso.shapes.circle";
  radius: number;
}
type Shape = Circle | Square;

/** Hides from the compiler which member of the union it is. */
const some = <T>(value: T): T => value;
const circle = some<Shape>({ "@odata.type": "#contoso.shapes.circle", radius: 2 });
const later = { "@odata.type": "#contoso.shapes.star", points: 5 } as unknown as Shape;

describe("match", () => {
  it("calls the case of the type", () => {
    const area = match(circle, {
      circle: ({ radius }) => radius * radius,
      square: ({ side }) => side * side,
      otherwise: () => "unknown" as const,
    });
    expect(area).toBe(4);
    expectTypeOf(area).toEqualTypeOf<number | "unknown">();
  });

  it("gives what has no case to otherwise, whole", () => {
    const points = match(later, {
      circle: () => 0,
      otherwise: (shape) => {
        expectTypeOf(shape).toEqualTypeOf<Square | Unrecognized>();
        return shape;
      },
    });
    expect(points).toEqual({ "@odata.type": "#contoso.shapes.star", points: 5 });
  });

  it("has only unrecognized values left when all types have a case", () => {
    match(circle, {
      circle: () => 0,
      square: () => 0,
      otherwise: (shape) => {
        expectTypeOf(shape).toEqualTypeOf<Unrecognized>();
      },
    });
  });

  it("leaves a type that may not say its name to otherwise, too", () => {
    const shape = some<Point | Circle>({ x: 1 });
    const x = match(shape, {
      point: () => -1,
      circle: () => -2,
      otherwise: (value) => {
        expectTypeOf(value).toEqualTypeOf<Point | Unrecognized>();
        return value.x;
      },
    });
    expect(x).toBe(1);
  });

  it("knows both spellings of a type that is written", () => {
    const radius = (shape: CircleCreate) =>
      match(shape, { circle: (value) => value.radius, otherwise: () => 0 });
    expect(radius({ "@odata.type": "#contoso.shapes.circle", radius: 1 })).toBe(1);
    expect(radius({ "@odata.type": "contoso.shapes.circle", radius: 2 })).toBe(2);
  });

  it("does not take inherited members for cases", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      const shape = { "@odata.type": `#contoso.shapes.${name}` } as unknown as Shape;
      expect(match(shape, { otherwise: () => "otherwise" })).toBe("otherwise");
    }
  });

  it("rejects unknown cases, and a missing otherwise", () => {
    // @ts-expect-error there is no such type
    match(circle, { triangle: () => 0, otherwise: () => 0 });
    // @ts-expect-error otherwise is required
    expect(() => match(later, { circle: () => 0, square: () => 0 })).toBeDefined();
    // @ts-expect-error a circle has no side
    match(circle, { circle: (value) => String(value.side), otherwise: () => "" });
  });
});

describe("is", () => {
  it("accepts the type with and without #, and nothing else", () => {
    expect(is({ "@odata.type": "#contoso.shapes.circle" }, "contoso.shapes.circle")).toBe(true);
    expect(is({ "@odata.type": "contoso.shapes.circle" }, "contoso.shapes.circle")).toBe(true);
    expect(is({ "@odata.type": "#contoso.shapes.Circle" }, "contoso.shapes.circle")).toBe(false);
    expect(
      is({ "@odata.type": "#contoso.shapes.square" }, "contoso.shapes.circle", "contoso.shapes.square"),
    ).toBe(true);
    expect(is({}, "contoso.shapes.circle")).toBe(false);
    expect(is(null, "contoso.shapes.circle")).toBe(false);
    expect(is(undefined, "contoso.shapes.circle")).toBe(false);
  });

  it("narrows a union", () => {
    const shape = some<Shape | null | undefined>(circle);
    if (is(shape, "contoso.shapes.circle")) expectTypeOf(shape).toEqualTypeOf<Circle>();
    if (is(shape, "contoso.shapes.circle", "contoso.shapes.square"))
      expectTypeOf(shape).toEqualTypeOf<Shape>();
    const written = { "@odata.type": "contoso.shapes.circle", radius: 1 } as CircleCreate | Square;
    if (is(written, "contoso.shapes.circle")) expectTypeOf(written).toEqualTypeOf<CircleCreate>();
    expect(shape).toBe(circle);
  });

  it("is what a guard is made of", () => {
    const isCircle = (value: { readonly "@odata.type"?: string } | null | undefined): value is Circle =>
      is(value, "contoso.shapes.circle");
    expect(isCircle(circle)).toBe(true);
    if (isCircle(circle)) expectTypeOf(circle).toEqualTypeOf<Circle>();
  });
});

describe("types with and without @odata.type", () => {
  it("are what factories and unions need", () => {
    expectTypeOf<Untyped<Circle>>().toEqualTypeOf<{ radius: number }>();
    const make = (value: Untyped<CircleCreate>): CircleCreate => ({
      "@odata.type": "#contoso.shapes.circle",
      ...value,
    });
    expect(make({ radius: 1 })["@odata.type"]).toBe("#contoso.shapes.circle");
    const shape = { "@odata.type": "#contoso.shapes.point", x: 1 } as Tagged<Point> | Circle;
    if (shape["@odata.type"] === "#contoso.shapes.point") expectTypeOf(shape.x).toEqualTypeOf<number>();
    expect(shape["@odata.type"]).toBeDefined();
  });
});
