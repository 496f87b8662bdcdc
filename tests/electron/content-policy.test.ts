import { describe, expect, it } from 'vitest'
import { assetPolicy, documentPolicy, scriptPolicy } from '../../electron/content-policy'

describe('the content policy', () => {
  it('of a document allows our own files only, and style elements with the nonce', () => {
    expect(documentPolicy('abc').split('; ')).toEqual([
      "default-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-abc'",
      "img-src 'self' data: blob: attache-file:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types own-worker',
    ])
  })

  it('of a script, which a worker obeys, allows scripts and data of our own', () => {
    expect(scriptPolicy).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "script-src 'self'; connect-src 'self'",
    )
  })

  it('of anything else allows nothing', () => {
    expect(assetPolicy).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  })
})
