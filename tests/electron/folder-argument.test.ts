import { describe, expect, it } from 'vitest'
import { folderArgument } from '../../electron/folder-argument'

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
