import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Radio, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { StoredDraft } from '../../api/answers.ts'
import { useAbout, useSet, useSets } from '../../api/queries.ts'
import { post } from '../../api/request.ts'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import './new-draft.css'

const COMPOSERS = { frames: '内置句式（不用模型）', llm: '大模型' } as const

/** Choose a set, begin. Everything else has a default. */
export function NewDraftPage() {
  const [search] = useSearchParams()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [sets, about] = [useSets(), useAbout()]
  const [chosen, setChosen] = useState(search.get('set'))
  const [composer, setComposer] = useState<'frames' | 'llm' | null>(null)
  const composers = about.data?.composers ?? ['frames']
  const start = useMutation({
    mutationFn: (setId: string) => post<StoredDraft>('/drafts', { setId, composer: composer ?? composers[0] ?? 'frames' }),
    onSuccess: async draft => {
      void queries.invalidateQueries({ queryKey: ['drafts'] })
      await navigate(`/drafts/${draft.id}`)
    },
  })
  const setId = chosen ?? sets.data?.[0]?.id ?? null
  if (sets.isPending) return <Skeleton active />
  return (
    <>
      <PageHead title="起草新稿" />
      <Trouble error={sets.error ?? start.error} />
      <div className="new-draft panel">
        <Form layout="vertical">
          <Form.Item label="用哪张指标表" htmlFor="set">
            <Select
              id="set"
              size="large"
              value={setId}
              onChange={setChosen}
              placeholder="选择指标表"
              showSearch={{ optionFilterProp: 'label' }}
              options={(sets.data ?? []).map(set => ({
                value: set.id,
                label: `${set.bureau} ${set.period.label}（第 ${set.version} 版，${set.indicators} 项）`,
              }))}
              notFoundContent={<Link to="/sets">还没有指标表，去上传</Link>}
            />
          </Form.Item>
          {composers.length > 1 ? (
            <Form.Item label="起草引擎">
              <Radio.Group
                value={composer ?? composers[0]}
                onChange={event => setComposer(event.target.value)}
                options={composers.map(value => ({ value, label: COMPOSERS[value] }))}
              />
            </Form.Item>
          ) : null}
          <Button
            type="primary"
            size="large"
            disabled={setId === null}
            loading={start.isPending}
            onClick={() => (setId === null ? undefined : start.mutate(setId))}
          >
            开始起草
          </Button>
        </Form>
        {setId === null ? null : <Outlook setId={setId} />}
      </div>
    </>
  )
}

/** What the draft will be made of. */
function Outlook({ setId }: { readonly setId: string }) {
  const stored = useSet(setId)
  if (!stored.data) return <Skeleton active />
  const { indicators, notes = [] } = stored.data.set
  const topics = new Map<string, number>()
  for (const { topic = '其他' } of indicators) topics.set(topic, (topics.get(topic) ?? 0) + 1)
  return (
    <aside>
      <h2>这张表里有</h2>
      <ul>
        {[...topics].map(([topic, count]) => (
          <li key={topic}>
            <span>{topic}</span>
            <span className="number">{count} 项</span>
          </li>
        ))}
        <li>
          <span>工作要点</span>
          <span className="number">{notes.length} 条</span>
        </li>
      </ul>
      <p className="quiet">
        提纲和写法参照历史报告；数字只从这张表来。表里没有的内容，文中会写明“待补充”。<Link to={`/sets/${setId}`}>查看指标表</Link>
      </p>
    </aside>
  )
}
