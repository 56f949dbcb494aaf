import { toSql } from 'pgvector'

/** A vector as pgvector reads it: "[0.1,0.2]". */
export function vectorLiteral(vector: readonly number[]): string {
  return toSql([...vector]) as string
}

/** Distinct words for array_to_tsvector; PostgreSQL refuses empty lexemes and lexemes of 2,048 bytes or more. */
export function wordsLiteral(tokens: readonly string[]): string[] {
  return [...new Set(tokens)].filter(token => token.length > 0 && Buffer.byteLength(token) < 2048)
}

/** A tsquery that matches any of the words: each quoted, so that no word is read as an operator. */
export function anyWordQuery(tokens: readonly string[]): string {
  return wordsLiteral(tokens)
    .map(token => `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`)
    .join(' | ')
}
