/** Whether paths mean the same file everywhere and stay in their folder, and texts show what they say. */

/** Names that Windows keeps for devices, whatever follows. */
const device =
  /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3])[ ]*(?:[.:]|$)/iu;

export function faultsOfPaths(paths: readonly string[]): string[] {
  const faults: string[] = [];
  const folded = new Map<string, string>();
  for (const path of paths) {
    const names = path.split("/");
    if (
      names.some(
        (name) => !/^[A-Za-z0-9_$-][A-Za-z0-9._$-]*$/u.test(name) || name.endsWith(".") || device.test(name),
      )
    )
      faults.push(`the path ${JSON.stringify(path.slice(0, 100))} is not portable`);
    if (names.some((name) => name.length > 120) || path.length > 200)
      faults.push(`the path ${path.slice(0, 100)}… is too long`);
    names.forEach((_, index) => {
      const part = names.slice(0, index + 1).join("/");
      const other = folded.get(part.toLowerCase());
      if (other !== undefined && other !== part) faults.push(`${other} and ${part} differ in case only`);
      folded.set(part.toLowerCase(), part);
    });
  }
  if (new Set(paths).size !== paths.length) faults.push("a path is there twice");
  return faults;
}

/** Controls but line breaks, what changes direction or is invisible, halves of pairs, and what stands for nothing. */
const deceptive = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u3164\u115f\u1160\uffa0\u2800]/u;

export function faultsOfText(path: string, text: string): string[] {
  const found = deceptive.exec(text);
  if (found === null) return [];
  return [`${path} has U+${(text.codePointAt(found.index) ?? 0).toString(16)} at ${String(found.index)}`];
}

/** What a terminal, or a person who reads it, would take for something else in what is printed. Colours are not asked for here. */
export function faultsOfOutput(text: string): readonly string[] {
  return faultsOfText("the output", text);
}

/** The commands in a log, by the rules of the runners, beside those that only point at files. */
export function commandsIn(log: string): readonly string[] {
  return log.split("\n").flatMap((line) => {
    const command = /^\s*::|##\[|##vso\[/iu.exec(line);
    if (command === null) return [];
    const rest = line.slice(command.index + command[0].length);
    const pointsAtFile =
      command.index === 0 &&
      ((command[0] === "::" &&
        /^(?:error|warning|notice) (?:(?:file|line|col|title)=[^,:]*,?)+::/u.test(rest)) ||
        (command[0] === "##vso[" &&
          /^task\.logissue (?:(?:type|sourcepath|linenumber|columnnumber|code)=[^;\]]*;)+\]/u.test(rest)));
    return pointsAtFile && !/##\[|##vso\[/iu.test(rest) ? [] : [line.slice(0, 100)];
  });
}
