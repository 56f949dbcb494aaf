import { describe, expect, it } from 'vitest'
import { findMentions } from '#text/find-mentions.ts'
import suite from './every-number.json' with { type: 'json' }

type Row = readonly [text: string, values: readonly string[]]

const SHARES = new Set(['%', '百分点'])

describe('findMentions with all', () => {
  it.each(suite.numbers as unknown as Row[])('reads the numbers of %j as %j', (text, values) => {
    expect(
      findMentions(text, { all: true })
        .filter(({ kind }) => kind === 'quantity')
        .map(({ value }) => value),
    ).toEqual(values)
  })

  it.each(suite.shares as unknown as Row[])('reads the shares of %j as %j per cent', (text, values) => {
    expect(
      findMentions(text, { all: true })
        .filter(({ unit }) => SHARES.has(unit))
        .map(({ value }) => value),
    ).toEqual(values)
  })
})
