import { useState } from 'react'
import { useScope } from '../account/duties.ts'
import type { ReportSummary } from '../api/answers.ts'
import { choicesIn } from './report-filter.ts'

/** To which bureau files go that are uploaded now. */
export interface HomeBureau {
  /** "": the text of each file says it. */
  readonly bureau: string
  readonly choose: (bureau: string) => void
  readonly choices: readonly string[]
  /** Whether the text may say it: only where the admin keeps every bureau. */
  readonly byText: boolean
}

const PLACE = 'jushi.home-bureau'

/** An admin of one bureau uploads for that; one of several names it, the one named last unless told; one of all may leave it to the text. */
export function useHomeBureau(reports: readonly ReportSummary[]): HomeBureau {
  const scope = useScope('admin')
  const [chosen, setChosen] = useState(() => localStorage.getItem(PLACE) ?? '')
  const choose = (bureau: string) => {
    localStorage.setItem(PLACE, bureau)
    setChosen(bureau)
  }
  if (scope === 'all') return { bureau: chosen, choose, choices: choicesIn(reports).bureaus, byText: true }
  return { bureau: scope.includes(chosen) ? chosen : (scope[0] ?? ''), choose, choices: scope, byText: false }
}
