import { describe, expect, it } from 'vitest'
import { folderArgument, isSafeStart } from '../../electron/folder-argument'

const program = '/project'

describe('the folder on the command line', () => {
  it.each([
    [['electron', '/project', 'my notebook'], '/home/ana/my notebook'],
    [['electron', '--no-sandbox', '.', '/files/iran'], '/files/iran', program],
    [['attache', '/files/iran'], '/files/iran'],
    [['attache', '--user-data-dir=/x', 'iran', 'second'], '/home/ana/iran'],
    [['electron', '/project'], null],
    [['attache', '--flag'], null],
    [['attache'], null],
  ])('of %j is %j', (argv, expected, workingFolder = '/home/ana') => {
    expect(folderArgument(argv, workingFolder, program)).toBe(expected)
  })
})

describe('a safe start', () => {
  it('is asked for by a word of its own', () => {
    expect(isSafeStart(['attache', '--safe-start', 'iran'])).toBe(true)
    expect(isSafeStart(['attache', 'iran', '--safe-start'])).toBe(true)
    expect(isSafeStart(['attache', 'safe-start', '--safe-starting'])).toBe(false)
    expect(folderArgument(['attache', '--safe-start', 'iran'], '/home/ana', program)).toBe(
      '/home/ana/iran',
    )
  })
})
