/** Words; a command that somebody will copy, up to the end of its sentence, is one. */
const pieces = /(?<!\S)taru(?=\s|$)(?: \S*[^\s.](?=\s|$))*(?: \S+\.(?=\s|$))?|\S+/g;

/** Breaks a line for a terminal between its words; what follows stands further in than its beginning. JSON and words wider than the terminal are left whole. */
export function wrapLine(line: string, columns: number): string[] {
  if (line.length <= columns || /^[{[]/.test(line)) return [line];
  const indent = /^ */.exec(line)![0];
  const lines: string[] = [];
  let now = indent;
  let empty = true;
  const put = (piece: string): void => {
    if (!empty && now.length + 1 + piece.length > columns) {
      lines.push(now);
      now = `${indent}  `;
      empty = true;
    }
    now += empty ? piece : ` ${piece}`;
    empty = false;
  };
  for (const [piece] of line.matchAll(pieces))
    if (piece.length + indent.length + 2 <= columns) put(piece);
    else for (const word of piece.split(' ').filter(Boolean)) put(word);
  return [...lines, now];
}
