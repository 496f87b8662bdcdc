import { themeSchema } from '../../shared/ipc/contract'
import { say } from '../../shared/words/words'
import { chooseTheme, useTheme } from '../frame/theme'
import { useNotebookStore } from '../state/notebook'
import { usePlainSource } from '../state/plain-source'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Sheet } from '../ui/sheet'
import { NotebookSettings } from './notebook-settings'
import './settings.css'

/** What is set for the notebook that is open and for this computer. Every setting holds at once. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }) {
  const isOpen = useNotebookStore(({ snapshot }) => snapshot !== null)
  return (
    <Sheet
      title={say('settings:title')}
      subtitle={say(isOpen ? 'settings:subtitle' : 'settings:subtitleAlone')}
      onClose={onClose}
      headEnd={
        <Button keys="Esc" onPress={onClose} autoFocus>
          {say('settings:close')}
        </Button>
      }
    >
      <div className="settings">
        {isOpen && <NotebookSettings />}
        <ComputerSettings />
      </div>
    </Sheet>
  )
}

function ComputerSettings() {
  const theme = useTheme(({ chosen }) => chosen)
  const { isPlain, choose } = usePlainSource()
  return (
    <section aria-labelledby="settings-computer">
      <h3 id="settings-computer" className="settings-heading">
        {say('settings:computer')}
      </h3>
      <dl className="settings-rows">
        <dt>{say('settings:theme.title')}</dt>
        <dd>
          <Choice
            label={say('settings:theme.title')}
            items={themeSchema.options.map((id) => ({ id, label: say(`settings:theme.${id}`) }))}
            value={theme}
            onChange={chooseTheme}
          />
        </dd>
        <dt>{say('settings:text.title')}</dt>
        <dd>
          <Choice
            label={say('settings:text.title')}
            items={(['set', 'plain'] as const).map((id) => {
              return { id, label: say(`settings:text.${id}`) }
            })}
            value={isPlain ? 'plain' : 'set'}
            onChange={(id) => {
              choose(id === 'plain')
            }}
          />
        </dd>
      </dl>
    </section>
  )
}
