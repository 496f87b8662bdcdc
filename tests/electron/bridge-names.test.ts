import { describe, expect, it } from 'vitest'
import { bridgeArgument, bridgeNames } from '../../electron/ipc/bridge-names'

describe('the names of the bridge', () => {
  it('reach the window as an argument among others', () => {
    const names = { calls: ['notes.create'], pushes: ['command.run'] }
    expect(bridgeNames(['electron', '--type=renderer', bridgeArgument(names)])).toEqual(names)
  })

  it.each([
    [['electron']],
    [['electron', '--attache-bridge=1']],
    [['electron', '--attache-bridge={}']],
  ])('are missing in %j', (argv) => expect(() => bridgeNames(argv)).toThrow('without the names'))
})
