import type { Chance } from './chance.ts'
import type { Sector } from './facts/organization.ts'

// Surnames by how common they are: the nearer the front, the more often they are drawn.
const surnames = [...'王李张刘陈杨赵孙周吴徐马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭于白包乌鲍席康齐佟']
const maleGiven = [...'建国志强海龙文军永明春立伟东宏峰玉林树德兴旺景和振华凤山利民庆生少波长青']
const femaleGiven = [...'秀英丽华桂兰淑芬玉梅晓燕红霞春艳雪静文娟凤琴亚楠海荣敏慧佳欣雨婷']
const mongolianHead = [
  '巴特',
  '乌兰',
  '那仁',
  '斯琴',
  '敖特',
  '苏德',
  '哈斯',
  '额尔',
  '宝力',
  '格日',
  '朝鲁',
  '呼和',
]
const maleTail = ['尔', '巴图', '巴根', '夫', '其木', '楚鲁', '毕力格', '吉雅']
const femaleTail = ['花', '其其格', '高娃', '图雅', '塔娜', '格日乐', '托娅', '琪琪']

/** A made-up person's name, in the Mongolian manner where asked. */
export function personName(chance: Chance, sex: 'FEMALE' | 'MALE', mongolian: boolean): string {
  if (mongolian) return chance.pick(mongolianHead) + chance.pick(sex === 'MALE' ? maleTail : femaleTail)
  const surname = surnames[Math.floor(chance.float() ** 2 * surnames.length)]!
  const given = sex === 'MALE' ? maleGiven : femaleGiven
  return surname + chance.pick(given) + (chance.happens(0.75) ? chance.pick(given) : '')
}

// Characters that companies seldom carry, so that no pair of them is a trade name in use.
const heads = [...'岫砚翎漪珩霁澹筱峤屿榆珀汀籁茜沅']
const tails = [...'穹榉茗漱堃颂隰湄筠璞堇郦蓟棣荻潋']

/** Two characters that name a company, school or hospital which does not exist. */
export function inventedName(chance: Chance): string {
  return chance.pick(heads) + chance.pick(tails)
}

const trades: Partial<Record<Sector, readonly string[]>> = {
  AGRICULTURE: ['种业', '杂粮', '谷物', '果蔬', '中药材'],
  ANIMAL_HUSBANDRY: ['牧业', '肉牛养殖', '绒毛制品', '乳业', '草业'],
  ENERGY: ['风电', '光伏', '储能科技', '热力', '氢能'],
  MANUFACTURING: ['装备制造', '铸造', '新材料', '塔筒制造', '电气'],
  TRADE: ['商贸', '超市连锁', '电子商务'],
  LOGISTICS: ['物流', '冷链运输', '供应链'],
  TOURISM: ['文化旅游', '民宿', '草原旅游'],
  FINANCE: ['融资担保', '农村金融服务'],
  CONSTRUCTION: ['建设工程', '建材', '市政工程'],
}

/** What a company of the sector calls its trade. */
export function tradeName(chance: Chance, sector: Sector): string {
  return chance.pick(trades[sector] ?? ['服务'])
}
