import Plus from 'lucide-react/icons/plus'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { say } from '../../shared/words/words'
import { runCommand } from '../commands/registry'
import { shortcutOf } from '../commands/shortcuts'
import { Pane } from '../frame/pane'
import { sectionIcons } from '../frame/section-icons'
import { isTyping } from '../frame/typing'
import { useIsReadOnly, useSnapshot } from '../state/notebook'
import { usePlaceStore } from '../state/place'
import { Button } from '../ui/button'
import { ClaimDrawer } from './claim-drawer'
import { filterClaims, sortClaims, type ClaimFilter, type ClaimOrder } from './claim-order'
import { ClaimsFilterBar } from './claims-filter-bar'
import { ClaimsEmpty } from './claims-empty'
import { ClaimsTable, rowOf, type ClaimsTableProps } from './claims-table'
import './claims-room.css'

/** So many rows are drawn; more on demand, so that a long table never makes the window wait. */
const rowsAtOnce = 200

/** All claims in a table, and the one that is chosen with its evidence beside it. */
export function ClaimsRoom() {
  const { claims } = useSnapshot()
  const isReadOnly = useIsReadOnly()
  const { place, go } = usePlaceStore()
  const [filter, setFilter] = useState<ClaimFilter>({ words: '', status: 'all' })
  const [order, setOrder] = useState<ClaimOrder>({ column: 'when', isAscending: true })
  const shown = useMemo(
    () => sortClaims(filterClaims(claims, filter), order),
    [claims, filter, order],
  )
  const [isAdding, setAdding] = useState(false)
  const current = claims.find(({ claim }) => claim.id === place.claim)

  const open = (id: string | null) => {
    go({ claim: id })
  }
  const step = (by: 1 | -1) => {
    const here = shown.findIndex(({ claim }) => claim.id === place.claim)
    const next = shown[here < 0 ? 0 : here + by]
    if (next) open(next.claim.id)
    requestAnimationFrame(keepFocus)
  }
  const close = () => {
    const id = place.claim
    open(null)
    if (id !== null) rowOf(id)?.focus()
  }
  const keys: Readonly<Record<string, () => void>> = {
    j: () => {
      step(1)
    },
    k: () => {
      step(-1)
    },
    ...(current && { Escape: close }),
    ...(current &&
      !isReadOnly && {
        e: () => {
          setAdding(true)
        },
        s: openStatusMenu,
      }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const run = keys[event.key]
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!run || !isHere || isTyping(event.target)) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    run()
  }
  return (
    <div className="claims-room" onKeyDown={onKeyDown}>
      <Pane
        name="main"
        label={say('frame:pane.claims')}
        icon={sectionIcons.claims}
        title={say('frame:section.claims')}
        count={claims.length}
        actions={!isReadOnly && <NewClaimButton />}
      >
        {claims.length === 0 ? (
          <ClaimsEmpty />
        ) : (
          <>
            <ClaimsFilterBar claims={claims} filter={filter} onFilter={setFilter} />
            <LongTable
              claims={shown}
              current={place.claim}
              onOpen={open}
              order={order}
              onOrder={setOrder}
            />
            {shown.length === 0 && (
              <NothingFound
                onClear={() => {
                  setFilter({ words: '', status: 'all' })
                }}
              />
            )}
          </>
        )}
      </Pane>
      {current && (
        <ClaimDrawer
          view={current}
          onStep={step}
          onClose={close}
          isAdding={isAdding}
          onAdding={setAdding}
        />
      )}
    </div>
  )
}

function NewClaimButton() {
  return (
    <Button
      size="small"
      icon={Plus}
      keys={shortcutOf('claim.new')}
      onPress={() => {
        runCommand('claim.new')
      }}
    >
      {say('claims:new.title')}
    </Button>
  )
}

/** The table with as many rows as can be drawn at once, and a way to the rest. */
function LongTable({ claims, ...rest }: ClaimsTableProps) {
  const [drawn, setDrawn] = useState(rowsAtOnce)
  return (
    <>
      <ClaimsTable {...rest} claims={claims.slice(0, drawn)} />
      {claims.length > drawn && (
        <div className="claims-more">
          <Button
            onPress={() => {
              setDrawn(drawn + rowsAtOnce)
            }}
          >
            {say('claims:more', { count: claims.length - drawn })}
          </Button>
        </div>
      )}
    </>
  )
}

/** What had the focus may be gone with the claim before; the keys go on acting in the drawer. */
function keepFocus(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('.pane-drawer')?.focus()
}

/** Opens the choice of status in the drawer, where its first letters choose. */
function openStatusMenu(): void {
  const button = document.querySelector<HTMLElement>('.claim-facts .select-button')
  button?.focus()
  button?.click()
}

function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="claims-more">
      <p className="meta">{say('claims:filter.nothing')}</p>
      <Button size="small" onPress={onClear}>
        {say('frame:field.clear')}
      </Button>
    </div>
  )
}
