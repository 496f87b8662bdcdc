import { say } from '../../shared/words/words'
import type { Choice as Taken, Disputed } from '../../shared/text/merge3'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'

export interface DisputedLinesProps {
  readonly pieces: readonly Disputed[]
  /** What was chosen for each piece so far; `null` where nothing was. */
  readonly choices: readonly (Taken | null)[]
  readonly onChange: (choices: readonly (Taken | null)[]) => void
}

const sides = ['mine', 'theirs', 'both'] as const

/** The lines that both sides changed, each with the question whose are taken. */
export function DisputedLines({ pieces, choices, onChange }: DisputedLinesProps) {
  const choose = (index: number, choice: Taken) => {
    onChange(choices.map((one, at) => (at === index ? choice : one)))
  }
  const left = choices.filter((choice) => choice === null).length
  return (
    <section className="disputed" aria-label={say('notes:conflict.disputed.label')}>
      <ol className="disputed-list">
        {pieces.map((piece, index) => {
          const number = index + 1
          return (
            <li key={number} className="disputed-piece">
              <div className="disputed-texts">
                <Side name={say('notes:conflict.disputed.mine')} lines={piece.mine} />
                <Side name={say('notes:conflict.disputed.theirs')} lines={piece.theirs} />
              </div>
              <Choice<Taken | 'open'>
                label={say('notes:conflict.disputed.take', { number })}
                items={sides.map((id) => ({ id, label: say(`notes:conflict.disputed.${id}`) }))}
                value={choices[index] ?? 'open'}
                onChange={(choice) => {
                  if (choice !== 'open') choose(index, choice)
                }}
              />
            </li>
          )
        })}
      </ol>
      {left > 1 && (
        <p className="disputed-rest">
          {say('notes:conflict.disputed.left', { count: left })}
          {(['mine', 'theirs'] as const).map((side) => (
            <Button
              key={side}
              kind="link"
              size="small"
              onPress={() => {
                onChange(choices.map((choice) => choice ?? side))
              }}
            >
              {say(`notes:conflict.disputed.rest.${side}`)}
            </Button>
          ))}
        </p>
      )}
    </section>
  )
}

function Side({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  const words = lines.join('\n').trim()
  return (
    <p className="disputed-side">
      <span className="disputed-name">{name}</span>
      {words === '' ? (
        <span className="disputed-none">{say('notes:conflict.disputed.nothing')}</span>
      ) : (
        <span className="disputed-words">{words.slice(0, mostShown)}</span>
      )}
    </p>
  )
}

/** The whole lines stand in the comparison above. */
const mostShown = 400
