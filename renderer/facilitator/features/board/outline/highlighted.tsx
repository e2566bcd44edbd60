/** A text with the parts that are searched for marked, whatever their case. */
export function Highlighted({ text, search }: { text: string; search: string }) {
  const sought = search.trim().toLocaleLowerCase();
  if (sought === '') return text;
  const folded = text.toLocaleLowerCase();
  // Lower case can be longer than upper (İ): then places in one are not places in the other.
  if (folded.length !== text.length) return text;
  const parts = [];
  let from = 0;
  for (let at = folded.indexOf(sought); at !== -1; at = folded.indexOf(sought, from)) {
    parts.push(text.slice(from, at), <mark key={at}>{text.slice(at, at + sought.length)}</mark>);
    from = at + sought.length;
  }
  return [...parts, text.slice(from)];
}
