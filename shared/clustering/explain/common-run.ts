/** The longest run of letters that two words have in common: "cykel" of "cykelväg" and "elcykel". */
export function commonRun(one: string, other: string): string {
  let longest = '';
  for (let start = 0; start < one.length; start++)
    for (let end = start + longest.length + 1; end <= one.length; end++) {
      if (!other.includes(one.slice(start, end))) break;
      longest = one.slice(start, end);
    }
  return longest;
}

const shortest = 4;

/** Whether two words are forms or compounds of the same shorter one, so that to call them related says nothing new. */
export function isOneMade(one: string, other: string): boolean {
  return commonRun(one, other).length >= Math.min(shortest, one.length, other.length);
}
