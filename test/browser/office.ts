import { setTimeout as pause } from 'node:timers/promises'
import { type RealService, signInBy } from './real-service.ts'

export type SignedIn = Awaited<ReturnType<typeof signInBy>>

/** Someone at work in the offices of a running service: what the tests do besides looking at pages. */
export interface Office {
  /** A request as this person; throws what the service says against it. */
  ask<Answer>(who: SignedIn, method: string, path: string, body?: object): Promise<Answer>
  /** Invites a person into a bureau and signs him in. */
  join(userName: string, name: string, membership: { readonly bureau: string; readonly roles: readonly string[] }): Promise<SignedIn>
  /** The id of a finished draft by frames, its set stored for it. */
  draftOf(who: SignedIn, set: object): Promise<string>
}

/** Opens the offices with the first admin's one-time link, which is used up by it. */
export async function openOffice(service: RealService): Promise<Office> {
  const admin = await service.signIn()
  const ask = async <Answer>(who: SignedIn, method: string, path: string, body?: object): Promise<Answer> => {
    const cookie = who.storageState.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    const answer = await fetch(`${service.address}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json() as Promise<Answer>
  }
  return {
    ask,
    join: async (userName, name, membership) => {
      const { token } = await ask<{ readonly token: string }>(admin, 'POST', '/people', { name, userName, memberships: [membership] })
      return signInBy(service.address, `${service.address}/welcome#${token}`)
    },
    draftOf: async (who, set) => {
      const { id: setId } = await ask<{ readonly id: string }>(who, 'POST', '/indicator-sets', set)
      const { id } = await ask<{ readonly id: string }>(who, 'POST', '/drafts', { setId, composer: 'frames' })
      for (let tries = 0; (await ask<{ readonly status: string }>(who, 'GET', `/drafts/${id}`)).status !== 'done'; tries += 1) {
        if (tries > 600) throw new Error('The draft was not written in time')
        await pause(200)
      }
      return id
    },
  }
}
