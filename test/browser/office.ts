import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser, openPage } from './chromium.ts'
import { type RealService, signInBy, startRealService } from './real-service.ts'

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

/** An office that can be walked into. */
export interface StaffedOffice extends Office {
  /** A page of somebody who is signed in. */
  open(who: SignedIn, options?: BrowserContextOptions): ReturnType<typeof openPage>
}

/** A browser, a running service and its office for the tests of a file, ended behind them. `settings` are asked for when it starts. */
export function staffedOffice(settings: () => Readonly<Record<string, string>> = () => ({})): StaffedOffice {
  let browser: Browser
  let service: RealService
  let office: Office
  beforeAll(async () => {
    browser = await openBrowser()
    service = await startRealService(settings())
    office = await openOffice(service)
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })
  return {
    ask: (who, method, path, body) => office.ask(who, method, path, body),
    join: (userName, name, membership) => office.join(userName, name, membership),
    draftOf: (who, set) => office.draftOf(who, set),
    open: (who, options = {}) => openPage(browser, service.address, { ...who, ...options }),
  }
}
