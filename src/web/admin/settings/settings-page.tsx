import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../app/page-head.tsx'
import { Trouble } from '../../app/trouble.tsx'
import type { Installation } from '../answers.ts'
import { useInstallation } from '../queries.ts'
import './settings.css'

/** How the installation is set up, to be looked at: settings are environment variables of the service. */
export function SettingsPage() {
  const { t } = useTranslation()
  const installation = useInstallation()
  return (
    <>
      <PageHead title={t('设置')} facts={t('在服务的环境变量里改，改后重新启动服务')} />
      <Trouble error={installation.error} retry={() => void installation.refetch()} />
      {installation.data ? <Settings {...installation.data} /> : installation.error ? null : <Skeleton active />}
    </>
  )
}

const MEGABYTE = 1024 * 1024

function Settings({ chat, composers, embedding, database, signIn, library, maxUploadBytes, version }: Installation) {
  const { t } = useTranslation()
  const limit = (count: number | null, words: (count: number) => string) => (count === null ? t('不限') : words(count))
  return (
    <div className="settings">
      <Group title={t('起草')}>
        <Row name={t('默认引擎')}>{composers[0] === 'llm' ? t('语言模型') : t('内置句式（不用模型）')}</Row>
        <Row name={t('模型服务')}>{chat === null ? t('没有接：设置 OPENAI_BASE_URL 后可用') : t('已接')}</Row>
        {chat === null ? null : (
          <>
            <Row name={t('模型')}>{chat.model ?? t('服务上的第一个')}</Row>
            <Row name={t('同时提问')}>{t('{{count}} 个', { count: chat.concurrency })}</Row>
            <Row name={t('每份初稿的限额')}>
              {limit(chat.budget.tokens, count => `${count} token`)}
              {t('，')}
              {limit(chat.budget.seconds, count => t('{{count}} 秒', { count }))}
            </Row>
          </>
        )}
      </Group>
      <Group title={t('检索')}>
        <Row name={t('向量')}>
          {embedding.builtIn ? t('内置词汇向量（不用模型）') : embedding.model}
          {t('，{{count}} 维', { count: embedding.dimensions })}
        </Row>
        <Row name={t('索引')}>
          {embedding.serving
            ? t('就绪，{{count}} 个段落', { count: embedding.passages })
            : t('正在用新模型重建：{{embedded}} / {{passages}} 个段落，其间用旧索引查找', { ...embedding })}
        </Row>
        <Row name={t('历史报告')}>
          {t('{{count}} 份', { count: library.reports })}
          {library.held > 0 ? t('，其中待处理 {{count}} 份', { count: library.held }) : ''}
        </Row>
        <Row name={t('单个文件上限')}>{`${Math.round(maxUploadBytes / MEGABYTE)} MB`}</Row>
      </Group>
      <Group title={t('运行')}>
        <Row name={t('数据库')}>{database === 'embedded' ? t('内置 PostgreSQL，在数据目录里') : t('PostgreSQL 服务器')}</Row>
        <Row name={t('登录')}>{signIn.required ? t('启用') : t('未启用，只有本机能打开')}</Row>
        <Row name={t('单点登录')}>{signIn.singleSignOn ?? t('没有接')}</Row>
        <Row name={t('对外地址')}>{signIn.publicUrl ?? t('没有设，按服务监听的地址')}</Row>
        <Row name={t('版本')}>{version}</Row>
      </Group>
    </div>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <dl>{children}</dl>
    </section>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="settings-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
