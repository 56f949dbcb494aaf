import { createStuffDocumentsChain } from '@langchain/classic/chains/combine_documents'
import { createRetrievalChain } from '@langchain/classic/chains/retrieval'
import { Document } from '@langchain/core/documents'
import { ChatPromptTemplate } from '@langchain/core/prompts'
import { RunnableLambda } from '@langchain/core/runnables'
import { FakeListChatModel } from '@langchain/core/utils/testing'
import type { BaseMessage } from 'langchain'

/** One section as the plain way asks for it. */
export interface PlainSection {
  readonly heading: string
  /** name, value and unit of each indicator: the plain way has the model write the figures. */
  readonly table: string
  readonly passages: readonly string[]
}

/** The shortest instructions that ask for the same section, so that the plain way is not made long by them. */
const INSTRUCTIONS = `你为民政部门的工作总结写一个小节。只用所给数据，每个数据写一次，不写数据以外的数字、日期、文件、机构和人名；可学习范例的写法，不得照抄，不得使用范例中的数字。

范例：
{context}`
const QUESTION = `小节：{heading}
数据（名称|数值|单位）：
{table}`

/** The prompts that LangChain's retrieval chain (createRetrievalChain over createStuffDocumentsChain) sends for sections, one each, as text. */
export async function plainPrompts(sections: readonly PlainSection[]): Promise<readonly string[]> {
  const prompts: string[] = []
  const recorder = RunnableLambda.from((messages: { toChatMessages(): BaseMessage[] }) => {
    prompts.push(
      messages
        .toChatMessages()
        .map(({ text }) => text)
        .join('\n'),
    )
    return new FakeListChatModel({ responses: [''] }).invoke('')
  })
  for (const { heading, table, passages } of sections) {
    const prompt = ChatPromptTemplate.fromMessages([
      ['system', INSTRUCTIONS],
      ['human', QUESTION],
    ])
    const combineDocsChain = await createStuffDocumentsChain({ llm: recorder as never, prompt })
    const retriever = RunnableLambda.from(() => passages.map(pageContent => new Document({ pageContent })))
    const chain = await createRetrievalChain({ retriever: retriever as never, combineDocsChain })
    await chain.invoke({ input: heading, heading, table })
  }
  return prompts
}
