import { expect, test } from 'vitest'
import { cleanReport } from '#report/clean.ts'
import { withoutSecrets } from '#report/secrets.ts'

test.for([
  ['identity cards of fifteen digits, without a label', '贺老四 412821490817633 特困', '贺老四 *************** 特困'],
  ['numbers of other papers', '残疾证号：41282119490817633X43', '残疾证号：********************'],
  ['papers with letters', '护照号码：G60318872', '护照号码：*********'],
  ['a phone in Chinese digits', '手机号幺三六七七零四八二五九', '手机号***********'],
  ['a phone in three groups', '阿四：136 77048 259', '阿四：*************'],
  ['a phone that was scanned', '打l3677048259找他', '打***********找他'],
  ['a phone with the code of the country', 'Tel: +86-379-66120345', 'Tel: +***************'],
  ['the area behind other signs', '监督电话：0379~66120345', '监督电话：*************'],
  ['extensions and short numbers', '分机：8016，短号618842', '分机：****，短号******'],
  ['an account below its label', '开户账号：\n41050170360800000912', '开户账号：\n********************'],
  ['passwords that are told in a sentence', '初始密码为246810，登录后修改', '初始密码为******，登录后修改'],
  ['passwords under other names', '提取码：h3wq，pwd:Lx@88', '提取码：****，pwd:*****'],
  ['passwords in other brackets', '登录密码【lxmz2468】', '登录密码【********】'],
  ['keys of programs', '密钥：sk-91af03bd77c2', '密钥：***************'],
  ['passwords in quotation marks and after 即', '口令：“Lx@mz”，密码统一为6个6即666666', '口令：“*****”，密码统一为6个6即******'],
  ['a hotline with the code of its area', '监督热线：0379 66120345，(0379)661-2034', '监督热线：*************，**************'],
  ['names in chats', '钉钉号：lxmz7719', '钉钉号：********'],
  ['number plates', '巡查车豫C·8K216、豫CD06618', '巡查车********、********'],
  ['doors of homes', '家住青石巷27号院3幢2单元402室', '家住青石巷*************'],
  ['doors of villages', '寄至柳坪村6组18号', '寄至柳坪村*****'],
] as const)('withoutSecrets() masks %s', ([, text, masked]) => {
  expect(withoutSecrets(text)).toBe(masked)
})

test.for([
  '项目编号412821202405180016已经批复',
  '归集数据13677048259条，服务13677048259分钟',
  '界桩编号0103-66120345',
  '密码为6位以上，密码2024年更新两次，开展密码应用测评',
  '验证码短信故障2次，提取码头货物3批',
  '豫C牌照统一管理，公务用车3辆',
  '沿解放路设路牌118块，改造5栋3层楼，家住3楼以上的老人12名',
  '拨打12345、12349咨询，按民发〔2019〕62号执行',
  '邮编471000，代码410300，支出2081901科目1254.1万元',
])('withoutSecrets() leaves %s', text => {
  expect(withoutSecrets(text)).toBe(text)
})

test.for([
  ['联系人阿四，电话13677\n048259，可以邮寄。', '联系人阿四，电话*****\n******，可以邮寄。'],
  ['证件号码：4128211949\n08176334，已经注销。', '证件号码：**********\n********，已经注销。'],
  ['联系人及电话：阿四，1367704\n8259。', '联系人及电话：阿四，*******\n****。'],
  ['举报电话：0379—6612\n0345', '举报电话：*********\n****'],
  ['举报电话：0379-6612034\n2、按月走访', '举报电话：************\n2、按月走访'],
] as const)('cleanReport() masks both lines of a number that goes on in the next: %s', ([raw, text]) => {
  expect(cleanReport(raw).text).toBe(text)
})

test('cleanReport() reports a password once, not its asterisks again', () => {
  expect(cleanReport('用户名：admin 密码：lx2468mz，勿外传。').doubts.map(doubt => doubt.rule)).toEqual(['secret.login', 'secret.password'])
})
