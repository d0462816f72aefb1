/* The package has no types of its own. */
declare module 'hyphen/de' {
  const hyphen: { hyphenateSync(text: string): string }
  export = hyphen
}
declare module 'hyphen/en-gb' {
  const hyphen: { hyphenateSync(text: string): string }
  export = hyphen
}
