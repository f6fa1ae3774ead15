import type { Category } from './facts/list.ts'

/** Something that organizations offer each other and ask for. In the texts {q} is the quantity, {p} a place. */
export interface Subject {
  category: Category
  unit: string
  quantity: readonly [least: number, most: number, step: number]
  offers: readonly string[]
  wants: readonly string[]
  offer: string
  want: string
}

export const catalogue: readonly Subject[] = [
  {
    category: 'VENUE',
    unit: '人',
    quantity: [30, 200, 10],
    offers: ['{p}党员活动室开放预约', '{p}多功能会议室共享', '可容纳{q}人的党群服务中心报告厅'],
    wants: ['借用可容纳{q}人的会议室', '{p}主题党日活动场地', '寻{q}人党课场地'],
    offer: '工作日可预约，最多容纳{q}人，配有投影和音响，免费向联盟成员单位开放。',
    want: '开展联合主题党日和党课学习，约{q}人参加，需要投影设备。',
  },
  {
    category: 'VENUE',
    unit: '场次',
    quantity: [2, 24, 2],
    offers: ['{p}红色教育展厅', '{p}村史馆和党史学习长廊', '{p}文体广场和篮球场'],
    wants: ['红色教育参观场地', '{p}职工运动会场地', '党史学习现场教学点'],
    offer: '每年可接待{q}场次，提供讲解，请提前三天联系。',
    want: '全年计划组织{q}场次参观学习，希望有讲解。',
  },
  {
    category: 'EXPERT',
    unit: '人',
    quantity: [1, 6, 1],
    offers: ['肉牛养殖技术专家', '设施蔬菜种植技术员', '风电设备运维工程师', '法律顾问团队'],
    wants: ['肉牛疫病防治专家', '设施蔬菜病虫害防治指导', '风电设备运维工程师支援', '合同审查法律顾问'],
    offer: '可派出{q}人到{p}等地现场指导，每月不少于一次。',
    want: '希望有{q}名专家到{p}现场指导，解决生产经营中的实际问题。',
  },
  {
    category: 'EXPERT',
    unit: '人',
    quantity: [1, 8, 1],
    offers: ['{p}党建工作指导员', '党史宣讲员', '安全生产专家', '电子商务运营人才'],
    wants: ['党史宣讲员', '安全生产隐患排查专家', '电商直播运营人才', '财务规范化指导人员'],
    offer: '有{q}名业务骨干可参加结对帮带，已征得本人同意。',
    want: '需要{q}名有经验的同志结对帮带，周期三个月左右。',
  },
  {
    category: 'SERVICE',
    unit: '次',
    quantity: [2, 20, 1],
    offers: ['义诊和健康体检服务', '{p}法律咨询服务', '家电维修志愿服务', '农机代耕服务'],
    wants: ['老年人义诊和健康体检', '{p}法律咨询进社区', '家电维修便民服务', '春耕农机作业服务'],
    offer: '组建志愿服务队，全年可开展{q}次，到{p}上门服务。',
    want: '服务辖区居民和困难党员，全年希望开展{q}次。',
  },
  {
    category: 'SERVICE',
    unit: '车次',
    quantity: [5, 60, 5],
    offers: ['冷链运输车辆', '返程货车运力', '应急物资配送服务'],
    wants: ['农产品冷链运输', '设备配件运输', '{p}应急物资配送'],
    offer: '每季度可提供{q}车次运力，覆盖赤峰市内各旗县区。',
    want: '集中上市期间约需{q}车次，装货地点在{p}。',
  },
  {
    category: 'MATERIAL',
    unit: '吨',
    quantity: [5, 120, 5],
    offers: ['青贮饲草', '有机肥', '优质谷种', '建筑边角料和砂石'],
    wants: ['青贮饲草过冬储备', '有机肥', '优质谷种', '道路修缮砂石'],
    offer: '现有{q}吨可优先供应成员单位，可送货到{p}。',
    want: '需要{q}吨，用于{p}的生产和基础设施维护。',
  },
  {
    category: 'MATERIAL',
    unit: '件',
    quantity: [10, 300, 10],
    offers: ['闲置办公桌椅', '防汛防火应急物资', '图书和学习用品', '闲置电脑'],
    wants: ['党员活动室桌椅', '防汛防火应急物资', '农家书屋图书', '办公电脑'],
    offer: '共{q}件，状况良好，可无偿调剂使用。',
    want: '配备{p}党员活动室和服务站，约需{q}件。',
  },
  {
    category: 'FUND',
    unit: '万元',
    quantity: [1, 50, 1],
    offers: ['党建共建资金', '助学帮扶资金', '“强村贷”信用额度', '集体经济项目入股资金'],
    wants: ['{p}人居环境整治资金', '困难学生助学资金', '肉牛养殖周转贷款', '集体经济项目启动资金'],
    offer: '可安排{q}万元，经联席会议商定后拨付，使用情况公开。',
    want: '资金缺口{q}万元，用于{p}的项目，愿接受监督。',
  },
  {
    category: 'MARKET',
    unit: '万元',
    quantity: [5, 200, 5],
    offers: ['食堂农产品定向采购', '{p}超市专柜销售渠道', '电商平台助农专区', '配套零部件采购订单'],
    wants: ['小米杂粮销售渠道', '设施蔬菜定向销售', '肉牛产品进超市', '寻找零部件配套订单'],
    offer: '全年采购意向约{q}万元，同等条件下优先成员单位。',
    want: '年产值约{q}万元，质量可追溯，希望建立稳定的销售渠道。',
  },
  {
    category: 'TECHNOLOGY',
    unit: '项',
    quantity: [1, 5, 1],
    offers: ['风电叶片检测技术', '节水滴灌技术', '焊接自动化改造方案', '智慧养殖监测系统'],
    wants: ['风电设备检测技术支持', '节水灌溉改造技术', '焊接工艺自动化改造', '养殖场智能监测技术'],
    offer: '有{q}项成熟技术可联合应用，提供现场调试。',
    want: '有{q}项技术难题希望联合攻关，可提供试验场地。',
  },
  {
    category: 'TRAINING',
    unit: '人次',
    quantity: [20, 300, 20],
    offers: ['焊工电工技能培训', '肉牛养殖实用技术培训', '电商直播技能培训', '党务工作者业务培训'],
    wants: ['焊工电工技能培训', '种植养殖实用技术培训', '电商直播技能培训', '党务工作者业务培训'],
    offer: '每年可培训{q}人次，免收学费，可到{p}办班。',
    want: '计划培训{q}人次，时间可与农闲和生产淡季错开。',
  },
]
