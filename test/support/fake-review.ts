import type { Services } from '#http/services.ts'
import type { Installation } from '#workflow/oversight.ts'

const NONE = () => Promise.reject(new Error('The fake services review nothing'))

const INSTALLATION: Installation = {
  version: '0.0.0',
  database: 'embedded',
  signIn: { required: true, singleSignOn: null, publicUrl: null },
  composers: ['frames'],
  chat: null,
  embedding: { model: 'words', dimensions: 256, builtIn: true, serving: true, passages: 1, embedded: 1 },
  library: { reports: 1, held: 0 },
  maxUploadBytes: 5_000_000,
}

/** No draft is under review; the routes of review are tested over the real stores. */
export function fakeReview(): Pick<Services, 'review' | 'oversight' | 'installation'> {
  return {
    review: {
      load: async () => null,
      save: NONE,
      submit: NONE,
      decide: NONE,
      signOff: NONE,
      previewRenewal: NONE,
      renew: NONE,
      versions: async () => [],
      version: async () => null,
    },
    oversight: { log: async () => ({ lines: [], next: null }), usage: async () => [] },
    installation: async () => INSTALLATION,
  }
}
