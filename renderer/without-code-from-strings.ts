import { z } from 'zod'

/**
 * The content policy refuses code made from strings, which zod would try for speed and which would
 * be reported. To be imported before any schema is made.
 */
z.config({ jitless: true })
