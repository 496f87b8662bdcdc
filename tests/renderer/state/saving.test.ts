import { beforeEach, describe, expect, it } from 'vitest'
import { overallSaving, useSavingStore } from '../../../renderer/state/saving'

const { report, move, forget, clear } = useSavingStore.getState()
const overall = () => overallSaving(useSavingStore.getState().byPath).state

describe('what is said of saving', () => {
  beforeEach(() => {
    clear()
  })

  it('is the worst of all records', () => {
    expect(overall()).toBe('saved')
    report('a', { state: 'saved', at: '2021-03-01T09:00:00.000Z' })
    report('b', { state: 'unsaved' })
    report('c', { state: 'failed', message: 'The disk is full.' })
    expect(overall()).toBe('failed')
  })

  it('follows a record that was renamed while it was written', () => {
    report('notes/Untitled.md', { state: 'saving' })
    move('notes/Untitled.md', 'notes/Calls.md')
    expect(overall()).toBe('saving')
    report('notes/Calls.md', { state: 'saved', at: '2021-03-01T09:00:00.000Z' })
    expect(overall()).toBe('saved')
  })

  it('forgets a record that is not edited any more', () => {
    report('a', { state: 'failed', message: 'The file is gone.' })
    report('b', { state: 'saved', at: null })
    forget('a')
    expect(overall()).toBe('saved')
  })

  it('forgets the records of a notebook that was closed', () => {
    report('a', { state: 'unsaved' })
    clear()
    expect(overall()).toBe('saved')
  })
})
