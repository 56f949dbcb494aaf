import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FileSender, type Outcome, type SendingFile } from '../../src/web/library/send-files.ts'
import { Later } from '../../src/web/undo/later.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const found = (...names: readonly string[]) => names.map(name => ({ key: name, path: name, file: new File(['x'], name) }))

/** A sender whose tries are answered in turn by what each file has ready. */
function senderWith(answers: Readonly<Record<string, readonly Outcome[]>>) {
  let shown: readonly SendingFile[] = []
  const tried: string[] = []
  let atOnce = 0
  let most = 0
  const sender = new FileSender({
    send: async ({ key }) => {
      const turn = tried.filter(name => name === key).length
      tried.push(key)
      most = Math.max(most, ++atOnce)
      await new Promise(resolve => setTimeout(resolve, 10))
      atOnce -= 1
      return answers[key]?.[turn] ?? { kind: 'accepted' }
    },
    show: files => {
      shown = files
    },
    pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  })
  return { sender, tried, shown: () => shown.map(({ key, state }) => `${key} ${state}`), most: () => most }
}

test('files are sent in their order, three side by side, and leave the list when they are accepted', async () => {
  const { sender, tried, shown, most } = senderWith({})
  sender.add(found('a', 'b', 'c', 'd', 'e'))
  expect(shown()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting', 'e waiting'])
  await vi.runAllTimersAsync()
  expect([tried, shown(), most()]).toEqual([['a', 'b', 'c', 'd', 'e'], [], 3])
})

test('a broken line keeps a file and tries again until it is there', async () => {
  const { sender, tried, shown } = senderWith({ a: [{ kind: 'again' }, { kind: 'again' }] })
  sender.add(found('a'))
  await vi.advanceTimersByTimeAsync(20)
  expect(shown()).toEqual(['a interrupted'])
  await vi.runAllTimersAsync()
  expect([tried, shown()]).toEqual([['a', 'a', 'a'], []])
})

test('a refused file stays with its sentence until it is dropped or sent again; the others go on', async () => {
  const { sender, shown } = senderWith({ a: [{ kind: 'refused', words: '坏了' }], b: [{ kind: 'refused', words: '坏了' }] })
  sender.add(found('a', 'b', 'c'))
  await vi.runAllTimersAsync()
  expect(shown()).toEqual(['a refused', 'b refused'])
  sender.drop('a')
  sender.again('b')
  await vi.runAllTimersAsync()
  expect(shown()).toEqual([])
})

test('what is dropped while the line is down is not tried again', async () => {
  const { sender, tried } = senderWith({ a: Array.from({ length: 50 }, () => ({ kind: 'again' as const })) })
  sender.add(found('a'))
  await vi.advanceTimersByTimeAsync(20)
  sender.drop('a')
  await vi.runAllTimersAsync()
  expect(tried).toEqual(['a'])
})

test('a planned deed is done after its time, unless it is undone', async () => {
  const later = new Later()
  const done: string[] = []
  const deed = (name: string) => async () => void done.push(name)
  later.plan('a', deed('a'), 100)
  later.plan('b', deed('b'), 100)
  later.plan('a', deed('twice'), 100)
  expect([...later.keys()]).toEqual(['a', 'b'])
  later.undo('b')
  await vi.advanceTimersByTimeAsync(99)
  expect(done).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect([done, [...later.keys()]]).toEqual([['a'], []])
})

test('closing the page does at once what was planned, and says that it is the last moment', async () => {
  const later = new Later()
  const told: boolean[] = []
  later.plan('a', async last => void told.push(last), 100)
  later.flush()
  await vi.runAllTimersAsync()
  expect(told).toEqual([true])
})
