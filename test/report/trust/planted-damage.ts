/** One kind of damage: the rules that may report it, texts that hold it, and texts that only look like it. */
export interface PlantedDamage {
  readonly kind: string
  readonly rules: readonly string[]
  readonly damaged: readonly string[]
  readonly clean: readonly string[]
}

/** Words that stand around the planted place, so that no other rule has a reason to speak. */
export const AROUND = '全县民政系统平稳运行。'
const LONG = '各乡镇按月走访独居老人，帮助解决取暖、就医和出行中的实际困难，得到了村里老人和家属的好评'

export const PLANTED: readonly PlantedDamage[] = [
  {
    kind: 'mojibake',
    rules: ['trust.mojibake', 'trust.garbled'],
    damaged: ['在册对象812户锟斤拷锟斤拷1436人。', '鍏ㄥ幙鍦ㄥ唽浣庝繚瀵硅薄鍏辨湁涓夊崈鎴凤紝', '走访老人\ufffd\ufffd\ufffd人次。'],
    clean: ['走访烫伤患者家庭2户，慰问屯田村老人。', '与会人员就鏜锣巷小区改造达成一致，鉴定结果已经公示。'],
  },
  {
    kind: 'GBK read as Latin-1',
    rules: ['trust.mojibake'],
    damaged: ['µÍ±£¶ÔÏó812户。', '×ÜÌåÇé¿öÁ¼ºÃ，各项工作平稳。', 'è¿\u009bä¸\u0080æ\u00ad¥å\u008a å¼º管理。'],
    clean: ['引进Müller康复器械3台，室温控制在22℃至26℃。', '配备β受体检测仪2台，误差±0.5。'],
  },
  {
    kind: 'shifted glyphs',
    rules: ['trust.glyph-shift'],
    damaged: ['社会救劣工作持续推进，志愿朋务活劢常态开展，不人民群众期盼还有差距。', '落实工作仸务，开展帮扶劣残活劢，提升朋务水平。'],
    clean: ['依法查处劣质取暖设备，任务按期完成，不存在安全隐患。', '与相关部门联动，为老年朋友提供服务。'],
  },
  {
    kind: 'missing glyphs',
    rules: ['trust.missing-glyph', 'trust.mojibake'],
    damaged: ['新增低保\ue123户。', '改造敬老院□□所，投入资金。', '发放补贴\u0001\u0002万元。'],
    clean: ['按月完成核对√，按季通报。', '项目清单：■助餐点 ●敬老院 ◆公墓。'],
  },
  {
    kind: 'OCR confusions in numbers',
    rules: ['trust.scan-confusion'],
    damaged: [
      '新建公墓S处，已经开放。',
      '在册孤儿l7人。',
      '全年救助1O3人次。',
      '发放补贴3B6万元。',
      '新建O.8公里无障碍通道。',
      '累计服务4I2人次。',
    ],
    clean: ['设立O型血应急名册，更新12次。', '评定3A级社会组织2家，5A级1家。', 'B超检查惠及36人，CT检查12人。', '配备IP电话5部。'],
  },
  {
    kind: 'masked figures',
    rules: ['trust.masked-figure'],
    damaged: [
      '投入资金？？万元。',
      '新增……户，退出8户。',
      '新增低保对象XX户XX人。',
      '投入资金×××万元。',
      '改造敬老院__所。',
      '**县民政局开展核查。',
      '发放资金8xx万元。',
      '增长○○%。',
    ],
    clean: ['哪些人可以申请？？窗口均可咨询。', '实行“1+3+X”服务模式，推广×射线筛查设备。', '面积为12×8米，配备XL号防护服。'],
  },
  {
    kind: 'a cut-off ending',
    rules: ['trust.cut-off'],
    damaged: [`${LONG}，下一步将重点`, `${LONG}，共投入资金……`, `${LONG}，并对\n二、下一步打算\n继续做好各项工作。`],
    clean: [`${LONG}。`, `${LONG}。\n岚溪县民政局\n2025年1月8日`, `${LONG}，主要做法如下：\n一是按月走访。`],
  },
  {
    kind: 'site furniture',
    rules: ['clean.furniture'],
    damaged: [
      '原创材料，未经许可不得转载',
      '文档贡献者：小陈',
      '下载文档到电脑，方便收藏',
      '（本文共3260字）',
      '上一条：关于开展检查的通知',
      '前言：本站为你精心整理了民政局工作总结范文，希望能为你的创作提供参考。',
      '##点击下载全文##',
      '开通会员可付费阅读全文',
      '编辑密码：abc123',
      '浏览次数：128次',
      '【打印本页】【关闭窗口】',
    ],
    clean: [
      '下载申请表到村委会办理的群众有12人。',
      '上一阶段的检查已经结束，下一步巩固成果。',
      '联系电话向社会公布，群众来电及时办理。',
      '印发关于加强收费阅览室管理的通知。',
    ],
  },
  {
    kind: 'duplicate paragraphs',
    rules: ['trust.duplicate-paragraph'],
    damaged: [`${LONG}。\n办理登记。\n${LONG}。`, `全年${LONG}，共走访31户。\n办理登记。\n全年${LONG}，共走访29户。`],
    clean: [`${LONG}。\n城区街道按月走访独居老人，帮助解决就餐和洗浴中的实际困难。`, '完成情况：已完成。\n完成情况：已完成。'],
  },
  {
    kind: 'damage by a year updater',
    rules: ['trust.year-updater'],
    damaged: ['在册低保12024户、特困2024户，临时救助42024人次。', '完成率20240%。', '于202415年建成。', '发放棉被202400床，走访120246人。'],
    clean: ['2024年在册低保2024户。', '发放资金2024.6万元，救助1202人。', '全年服务120240人次。'],
  },
  {
    kind: 'digits split by page numbers',
    rules: ['trust.cut-off', 'clean.digits-joined', 'clean.page-number', 'clean.slice-number', 'trust.page-mark'],
    damaged: [
      '在册对象796\n2、12人，已经公示。',
      '在册低保对象共有3\n— 5 —\n126户，比上年减少。',
      '养老机构和助餐点运行平稳有序，上半年累计为老年人提供各类服务12\n2、400人次，满意度进一步提高，全县共有各类养老机构和助餐点六十\n3、二处，覆盖全部乡镇。',
    ],
    clean: [
      '各乡镇对象：甲乡796\n乙乡812，均已公示。',
      '在册低保对象3126户。\n特困人员217人。',
      '主要做法：\n1、按月走访。\n2、按季评议。',
    ],
  },
  {
    kind: 'glued ranges',
    rules: ['trust.glued-range'],
    damaged: ['16月累计发放补贴。', '8月1525日开展培训。', '为7079岁老人发放津贴。', '编制20262030年规划。', '每人每月60100元不等。'],
    clean: [
      '1—6月累计发放补贴。',
      '12月底前完成，6月30日截止。',
      '服务2026名老人。',
      '为70—79岁老人发放津贴，每人每月60元至100元。',
      '累计发放16个月补贴。',
    ],
  },
  {
    kind: 'lost figures and units',
    rules: ['trust.lost-figure', 'trust.broken-unit'],
    damaged: [
      '募集善款万元，支出12.6万元。',
      '发放生活费 万元。',
      '完成入户核查户次，清退8户。',
      '农村标准提高到 元/月。',
      '护送流浪乞讨人员人次，安置3人。',
      '补差由420元提高到元。',
      '全年投入资金 万元。',
      '同比下降 %。',
      '标准提高到每人每月元。',
      '新建助餐点 处，服务老人。',
      '标准为元/人·月。',
      '救助标准为512/人.月。',
      '共救助人次，其中儿童占。',
    ],
    clean: [
      '经费单位 万元，按季填报。',
      '标准提高到768元/月，按人次结算。',
      '以万元为单位统计。',
      '标准为每人每月512元，资金足额到位。',
      '培训共三期，覆盖全部乡镇。',
      '每人每月元旦、春节各走访一次。',
      '新建处理设施2处。',
    ],
  },
  {
    kind: 'look-alike characters',
    rules: ['trust.look-alike'],
    damaged: [
      '在册对象860卢、1200人。',
      '补贴资金按曰发放。',
      '截至12月未，全部办结。',
      '自査自纠问题已经整改，己完成验收。',
      '累计支出36.5力元。',
      '低保对象人均补差380兀。',
      '3仹材料一次办结。',
    ],
    clean: [
      '协议由县民政局签订，已报备案。',
      '发放范围含卢姓人家3户。',
      '未成年人保护工作站12个，期末无积压。',
      '自己动手，已经完成，力争年底建成。',
      '土地性质变更为社会福利用地。',
    ],
  },
  {
    kind: 'spun words',
    rules: ['trust.word-spinning'],
    damaged: [
      '走访艰难群众，发放慰劳金。',
      '推进民政事业高质量开展。',
      '完善居家养老效劳网络。',
      '夯实基层根底工作，增强民政干部才能。',
      '出台假设干政策。',
      '全面标准婚姻登记流程，进步服务程度。',
      '开展平安消费检查。',
    ],
    clean: [
      '高质量开展主题教育，走过艰难历程。',
      '老人愿意效劳乡里，干部为民尽心。',
      '到达现场后开展工作，表达谢意，方法得当。',
      '提高救助标准，规范登记流程。',
      '检查安全生产，保障平安。',
      '假设情景开展演练，才能出众者优先。',
    ],
  },
  {
    kind: 'pronunciations in brackets',
    rules: ['trust.pinyin'],
    damaged: ['实施救助(jiuzhu)12人次。', '慰问孤寡(gū guǎ)老人。', '加強社會(huì)救助，推進(jìn)工作。', '開展(zhan)養老服務(wu)。'],
    clean: ['引进设备(type)3台。', '建设社会保障卡（IC）服务点。', '推广居家照护(home care)模式和PPP项目。'],
  },
  {
    kind: 'advertisements in place of names',
    rules: ['trust.advertisement'],
    damaged: [
      '今年以来，第一范文网县民政局召开会议部署低保核查，各项工作有序推进。',
      '文秘资源网市委市政府高度重视民政工作，多次专题研究。',
      '更多材料请加微信号abc12345。',
      '详情请登录www.fanwen.example.com下载。',
      '整理汇总，免费下载。',
    ],
    clean: ['通过县民政局网站和微信公众号公布办事指南。', '在线办理婚姻登记预约，网上公示救助名单。', '开通微信缴费。'],
  },
  {
    kind: 'page marks in mid-sentence',
    rules: ['trust.page-mark', 'clean.page-number', 'clean.furniture'],
    damaged: ['全年改造敬老院4所，- 6 -新增护理床位120张。', '累计发放补贴第3页共8页318万元。', '走访老人（第 4 页）1200人次。'],
    clean: ['适老化改造3—5处，床位比为1-2。', '台账第3页码放整齐，第2页面已经更新。'],
  },
  {
    kind: 'a heading swallowed by a table row',
    rules: ['trust.swallowed-heading'],
    damaged: ['敬老院改造\t完工3所，在建1所。三、下一步打算', '助餐点\t建成14处 （二）儿童福利工作'],
    clean: ['季度\t一、二季度', '项目\t完成情况', '评定等级\t（一）级2家'],
  },
]
