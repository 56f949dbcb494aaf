import { describe, expect, test } from 'vitest'
import { maskText } from '#report/mask.ts'
import { findNames, recurringNames } from '#report/names.ts'
import { findBrokenSecrets, findSecrets } from '#report/secrets.ts'
import { timesAsLong } from '../support/growth.ts'

/** The names of a text with their marks: 〔人名〕贺兰松. */
function namesIn(text: string): readonly string[] {
  return findNames(text).map(({ span, mark }) => mark + text.slice(span.start, span.end))
}

describe('findNames() finds', () => {
  test.for([
    ['副局长慕容怀远、亓春来带队检查', ['〔人名〕慕容怀远', '〔人名〕亓春来']],
    ['低保户穆秋菊说，日子好过了', ['〔人名〕穆秋菊']],
    ['“十佳护理员”令狐小满等人到场', ['〔人名〕令狐小满']],
    ['邻居拉着郝奶奶的手', ['〔人名〕郝']],
    ['网格员小岑每天敲门', ['〔人名〕小岑']],
    ['副县长吐尔洪·买买提陪同', ['〔人名〕吐尔洪·买买提']],
    ['桑吉、次仁卓玛等同志分赴一线', ['〔人名〕桑吉', '〔人名〕次仁卓玛']],
    ['符阿细（苗族）、麦冬生坚守岗位', ['〔人名〕符阿细', '〔人名〕麦冬生']],
    ['支出低保金。（闫 立平）', ['〔人名〕闫 立平']],
    ['副县长洪峰、书记安宁一同到场', ['〔人名〕洪峰']],
    ['评出麻秋玉、都兴旺、幸小芸3人', ['〔人名〕麻秋玉', '〔人名〕都兴旺', '〔人名〕幸小芸']],
    ['村支书巴图孟克、小雯（化名）到场', ['〔人名〕巴图孟克', '〔人名〕小雯']],
    ['工会主席蓝天翔参加', ['〔人名〕蓝天翔']],
    ['最长寿的欧阳桂香老人，孤儿小禾兄妹', ['〔人名〕欧阳桂香', '〔人名〕小禾']],
    ['| 院落 | 负责人 |\n| 东片 | 郎小平 |', ['〔人名〕郎小平']],
    ['副局長歐陽靜率隊', ['〔人名〕歐陽靜']],
  ] as const)('persons: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.for([
    ['赴成都、嘉兴考察', ['〔地名〕成都', '〔地名〕嘉兴']],
    ['借鉴安吉做法，接待义乌、晋江代表团', ['〔地名〕安吉', '〔地名〕义乌', '〔地名〕晋江']],
    ['与广西百色结对', ['〔地名〕广西', '〔地名〕百色']],
    ['东垄、西陂、下渡四个街道先行', ['〔地名〕东垄', '〔地名〕西陂', '〔地名〕下渡']],
    ['家在沙埠村三组的老人', ['〔地名〕沙埠村三组']],
    ['住柳庄村5组，白鹭湖水库旁', ['〔地名〕柳庄村5组', '〔地名〕白鹭湖水库']],
    ['走进荷塘社区、翠园小区', ['〔地名〕荷塘社区', '〔地名〕翠园小区']],
  ] as const)('places: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })

  test.for([
    ['推进云岭救援队参与', ['〔机构〕云岭救援队']],
    ['引进康乐福养老公寓运营', ['〔机构〕康乐福养老公寓']],
    ['由众信社会工作服务中心承接', ['〔机构〕众信社会工作服务中心']],
    ['引入绿康医养、椿萱茂、泰康之家等品牌机构', ['〔机构〕绿康医养', '〔机构〕椿萱茂', '〔机构〕泰康之家']],
    ['按豫民助函2023年第12号执行', ['〔号〕豫民助函2023年第12号']],
    ['打造“汀上善行”“暖阳里”品牌', ['〔活动〕汀上善行', '〔活动〕暖阳里']],
    ['出台“岚十条”', ['〔文件〕岚十条']],
    ['获“巾帼文明岗”“平安单位”等荣誉', ['〔荣誉〕巾帼文明岗', '〔荣誉〕平安单位']],
  ] as const)('organisations and what bears a name in quotation marks: %s', ([text, names]) => {
    expect(namesIn(text)).toEqual(names)
  })
})

test.for([
  '局长和书记分别带队，主任安排检查，党员干部走访高龄老人、空巢老人',
  '成立由区长任组长、副区长任副组长的专班，书记高度重视、党建引领，学生小组参加',
  '志愿者服务时数、社工小组、护理员安全感明显提高',
  '农村社区、试点村、老旧小区和公路沿线先行，工作思路更清',
  '乐业、安居、富民、互助，公安、民政等部门联动',
  '发放补贴、惠及66人，登山、爬山等活动，敬老院、福利院、光荣院等机构',
  '专业救援队、行业协会、民办养老院、烈士陵园、县社会福利院、城市社区日间照料中心',
  '两个街道还没有综合养老服务中心',
  '医院病房和学校班级、邻近医院签约，力争县失能照护中心年底投用，减轻社区负担，儿童主任全员在岗',
  '推行“互助-共享-陪伴”模式，开展“夏季送清凉”“寒冬送温暖”行动',
  '推行“医养结合”模式、“党建+网格”机制，“看、听、查”活动常态开展',
  '联合县残联、团县委、县妇联走访',
  '人武部长、党校校长和任会长的同志，干部都不因其他事耽误，群众幸福感、职工安全感',
  '学生的大伯、小姨和表叔，农村长期照护，志愿者“面对面”讲解',
])('findNames() takes no ordinary words for names: %s', text => {
  expect(namesIn(text)).toEqual([])
})

test('recurringNames() masks a person wherever the name stands again', () => {
  const names = recurringNames('低保户穆秋菊说，日子好过了。')
  expect(maskText('记者见到穆秋菊正在择菜', undefined, names)).toBe('记者见到〔人名〕正在择菜')
})

test.for([
  ['捐款总额翻番，进入全国百强', '捐款总额翻〔数〕番，进入全国〔数〕强'],
  ['登录www.lanxi.example.cn办理，电话***********', '登录〔号〕办理，电话〔号〕'],
  ['捐款逾百万，蝉联第一，第九次换届', '捐款逾〔数〕，蝉联〔数〕，〔数〕次换届'],
  ['服务覆盖三公里、十五分钟可达', '服务覆盖〔数〕公里、〔数〕分钟可达'],
] as const)('maskText() masks figures in words and addresses: %s', ([text, masked]) => {
  expect(maskText(text)).toBe(masked)
})

test.for(['王小明、', '甲乙、', '东溪村、', '“春风', '局长', '张三·', '电话1'])(
  'names and secrets of "%s" alone take time in proportion to it',
  piece => {
    const found = (length: number) => () => {
      const text = piece.repeat(length / piece.length)
      findNames(text)
      findSecrets(text)
      findBrokenSecrets(text)
    }
    // Patterns that begin anew at each item of a list take sixteen times as long for four times the text.
    expect(timesAsLong(found(6_000), found(24_000))).toBeLessThan(10)
  },
)
