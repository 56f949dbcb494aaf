import type { Services } from '#http/services.ts'
import { EVERY_BUREAU, type Person, ROLES } from '#review/person.ts'

/** Whoever asks the fake services: signed in, with every role in every bureau. */
export const FAKE_PERSON: Person = {
  id: 'fake-person',
  name: '周敏',
  memberships: [{ bureau: EVERY_BUREAU, roles: ROLES }],
  key: null,
}

/** Sign-in in memory: everybody is {@link FAKE_PERSON} until he signs out. */
export function fakeAccounts(): Pick<Services, 'access' | 'accounts'> {
  let person: Person | null = FAKE_PERSON
  const open = async (password: string) => {
    if (password.startsWith('wrong')) return null
    person = FAKE_PERSON
    return { person, cookies: [] }
  }
  return {
    access: { identify: async () => person, ownerOf: async () => '澄湖县民政局', refused: async () => {} },
    accounts: {
      required: true,
      singleSignOn: null,
      signIn: (_name, password) => open(password),
      signOut: async () => {
        person = null
        return []
      },
      changePassword: async ({ current }) => (current.startsWith('wrong') ? null : []),
      invited: async token => (token.startsWith('used') ? null : { name: FAKE_PERSON.name, userName: 'zhoumin' }),
      join: (_token, password) => open(password),
      beginSingleSignOn: async () => null,
      finishSingleSignOn: async () => new Response(null, { status: 302, headers: { location: '/' } }),
      people: {
        list: async () => [],
        add: () => Promise.reject(new Error('The fake services hold no people')),
        change: () => Promise.reject(new Error('The fake services hold no people')),
        invite: () => Promise.reject(new Error('The fake services hold no people')),
      },
      keys: { list: async () => [], add: () => Promise.reject(new Error('The fake services hold no keys')), remove: async () => false },
    },
  }
}
