import { beacons, carriers, disguises, schemes, selfStarting, shapes } from './parts'
import { surroundings, touchable, touches, twisted } from './parts'

/** One attack; what it does is told with its number. */
export interface Payload {
  readonly number: number
  /** As somebody would write it into a note. */
  readonly text: string
}

/**
 * All attacks that the grammar makes: every element with its handlers, every address with its
 * carriers, in disguises and surroundings that change from one to the next. The same each time.
 * @param base is the address of the neighbour who is not to be asked.
 * @param every one of so many is made, from all over the corpus; 1 for all.
 */
export function corpus(base: string, every = 1): readonly Payload[] {
  return bare()
    .flatMap((attack, at) => [
      attack,
      within(at, attack, surroundings[at % surroundings.length] ?? ''),
    ])
    .filter((_, at) => at % every === 0)
    .map((attack, at) => numbered(attack, at + 1, base))
}

/** Those that fit into one line, as a name does: so many, from all over the corpus. */
export function oneLiners(base: string, count: number): readonly Payload[] {
  const lines = bare().filter((attack) => !/[\r\n\u0000-\u001F]/.test(attack))
  const step = lines.length / count
  return Array.from({ length: count }, (_, at) =>
    numbered(lines[Math.floor(at * step)] ?? '', at + 1, base),
  )
}

/** Attacks without a number. */
function bare(): string[] {
  const tags = [
    ...selfStarting,
    ...touchable.flatMap((name) => touches.filter(isTried(name)).map((touch) => tag(name, touch))),
  ]
  return [
    ...selfStarting,
    ...tags.map((attack, at) => inShape(at, inDisguise(at, attack))),
    ...selfStarting.flatMap((attack, at) =>
      [3, 7, 11].map((stride) => inShape(at * stride, inDisguise(at + stride, attack))),
    ),
    ...schemes.flatMap((scheme) => carriers.map((carrier) => carrier.replaceAll('A', scheme))),
    ...beacons,
    ...twisted,
  ]
}

/** Each element has every third handler, and each handler every third element. */
function isTried(name: string): (touch: string, at: number) => boolean {
  const offset = touchable.indexOf(name)
  return (_touch, at) => (at + offset) % 3 === 0
}

function tag(name: string, touch: string): string {
  return `<${name} tabindex=0 on${touch}="J">a</${name}>`
}

function inDisguise(at: number, attack: string): string {
  const disguise = disguises[at % disguises.length]
  return disguise ? attack.replaceAll('J', disguise('fired(N)')) : attack
}

function inShape(at: number, attack: string): string {
  return shapes[at % shapes.length]?.(attack) ?? attack
}

function within(at: number, attack: string, surrounding: string): string {
  return surrounding.replaceAll('T', attack).replaceAll('[^N', `[^n${at}`)
}

/** The marks are letters that no other part of an attack has as a word of its own. */
function numbered(attack: string, number: number, base: string): Payload {
  const text = attack
    .replace(/J(?!\w)/g, 'fired(N)')
    .replace(/\bU\b/g, `${base}/N`)
    .replace(/\bN\b/g, String(number))
  return { number, text }
}
