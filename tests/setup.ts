import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a red run is red for everybody. To look
 * for new cases: `SEED=$RANDOM npm run test:unit`; what it finds becomes an example in the test.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20210210) })
