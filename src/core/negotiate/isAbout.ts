/** Whether one path is the other, or leads to a part of it. */
export function isAbout(a: string, b: string): boolean {
  const isPart = (part: string, whole: string) => part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
  return a === b || (a !== '' && (isPart(a, b) || isPart(b, a)));
}
