/**
 * What a name says in words: `byWhen` is *By when*, `not-met` is *Not met*. Capitals that stand together stay: `pageURL` is *Page URL*.
 */
export function wordsOf(name: string): string {
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[-._ ]+/)
    .filter((word) => word !== '')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()));
  const said = words.join(' ');
  return said === '' ? name : said.charAt(0).toUpperCase() + said.slice(1);
}
