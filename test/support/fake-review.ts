import type { Services } from '#http/services.ts'

const NONE = () => Promise.reject(new Error('The fake services review nothing'))

/** No draft is under review; the routes of review are tested over the real stores. */
export function fakeReview(): Pick<Services, 'review' | 'oversight'> {
  return {
    review: {
      load: async () => null,
      save: NONE,
      submit: NONE,
      decide: NONE,
      signOff: NONE,
      versions: async () => [],
      version: async () => null,
    },
    oversight: { log: async () => ({ lines: [], next: null }), usage: async () => [] },
  }
}
