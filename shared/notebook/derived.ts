/**
 * A function whose result is kept as long as the object it was made from. States and record files
 * are never changed, only replaced, so that what was derived from one stays true for ever and a
 * change of one note derives anew from that note alone.
 */
export function derived<Key extends object, Value>(derive: (key: Key) => Value) {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key: Key): Value => {
    const found = known.get(key)
    if (found) return found.value
    const value = derive(key)
    known.set(key, { value })
    return value
  }
}
