/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What kind of tie an alliance is (联盟类型). */
export type AllianceKind =
  /** Along an industry chain (产业链党建联盟). */
  | 'INDUSTRY_CHAIN'
  /** Of a park and its companies (园企党建联建). */
  | 'PARK_ENTERPRISE'
  /** A district’s promotion association (党建促进会). */
  | 'PROMOTION_ASSOCIATION'
  /** Of neighbours in a place (区域党建联盟). */
  | 'REGIONAL'
  /** A union for integrated development (党建联合体). */
  | 'UNION';

/** Where an alliance stands in its life (联盟状态). */
export type AllianceStatus =
  /** At work (运行中). */
  | 'ACTIVE'
  /** Dissolved (已撤销). */
  | 'DISSOLVED';

/** A file or picture that belongs to something, kept elsewhere (附件). */
export type AttachmentInput = {
  /** What it is, 1–100 characters (名称). */
  name: string;
  /** Where it is: an https address of at most 500 characters (链接). */
  url: string;
};

/** What a ballot says (投票意见). */
export type BallotChoice =
  /** Neither (弃权). */
  | 'ABSTAIN'
  /** Against it (反对). */
  | 'AGAINST'
  /** For the motion (赞成). */
  | 'FOR';

/** How a motion is voted on (投票方式). */
export type BallotKind =
  /** Who voted how is known when it is closed (记名投票). */
  | 'NAMED'
  /** Only the count is kept; nobody can tell who voted how (无记名投票). */
  | 'SECRET';

/** What a body of an alliance is (机构类型). */
export type BodyKind =
  /** All members (成员大会). */
  | 'ASSEMBLY'
  /** A street branch (街道分会). */
  | 'BRANCH'
  /** A research committee (专业研究委员会). */
  | 'COMMITTEE'
  /** The council (理事会). */
  | 'COUNCIL'
  /** The expert committee (专家咨询委员会). */
  | 'EXPERTS'
  /** The joint meeting of all members (联席会议). */
  | 'JOINT_MEETING'
  /** The secretariat (秘书处). */
  | 'SECRETARIAT';

/** Whether the number itself is enough (Civil Code, article 1259) (界限). */
export type Boundary =
  /** The number itself is enough, ≥ (以上). */
  | 'AT_LEAST'
  /** Only more than the number is enough, > (超过). */
  | 'MORE_THAN';

/** The call of a meeting (召集会议). */
export type CallMeetingInput = {
  /** The topics in order, at most 50 of at most 500 characters (议程). */
  agenda?: Array<string> | null | undefined;
  /** The alliance that meets (联盟). */
  allianceId: string | number;
  /** Which kind of its bodies (机构类型). */
  body: BodyKind;
  /** Which body, where there are several of the kind (具体机构). */
  bodyId?: string | number | null | undefined;
  /** Sent again with the same key, the change is made once (幂等键). */
  idempotencyKey?: string | null | undefined;
  /** When it is to start: today or later (开始时间). */
  startsAt: string;
  /** What it is called, at most 200 characters (会议名称). */
  title: string;
  /** Whether it is urgent: with the shorter notice, where the charter knows one (是否紧急会议). */
  urgent?: boolean | null | undefined;
};

/** What kind of thing is offered or needed (类别). */
export type Category =
  /** A person who knows (专家人才). */
  | 'EXPERT'
  /** Money (资金). */
  | 'FUND'
  /** Sales and purchases (市场渠道). */
  | 'MARKET'
  /** Things (物资). */
  | 'MATERIAL'
  /** Work done for others (服务). */
  | 'SERVICE'
  /** Technology and equipment (技术). */
  | 'TECHNOLOGY'
  /** Lessons and courses (培训). */
  | 'TRAINING'
  /** A room, a hall, a site (场地). */
  | 'VENUE';

/** Whose number a majority is counted from (计算基数). */
export type MajorityBase =
  /** The ballots cast, abstentions among them (所投票数). */
  | 'CAST'
  /** All who are entitled to come (应到). */
  | 'ENTITLED'
  /** Those who have come (到会). */
  | 'PRESENT';

/** What a match is judged by (匹配因素). */
export type MatchFactor =
  /** How much of what is wanted is left (数量). */
  | 'AMOUNT'
  /** The same category (类别). */
  | 'CATEGORY'
  /** How lately the resource was published (时效). */
  | 'FRESHNESS'
  /** How near they are by the tree of divisions (地点). */
  | 'PLACE'
  /** What the side of the need has given and taken so far (互惠). */
  | 'RECIPROCITY'
  /** What the texts have in common (文字). */
  | 'TEXT'
  /** How much of the time wanted it is to be had (时间). */
  | 'TIME';

/** How far a match has come (对接状态). */
export type MatchStatus =
  /** The other side has accepted (已接受). */
  | 'ACCEPTED'
  /** One side has called it off; either may offer it again (已取消). */
  | 'CANCELLED'
  /** One side has declined; it is not found again (已谢绝). */
  | 'DECLINED'
  /** The side of the need has received it (已完成). */
  | 'DONE'
  /** Found by the platform (已匹配). */
  | 'FOUND'
  /** The resource has been handed over (已交付). */
  | 'HANDED_OVER'
  /** It fits no longer, or better ones were found (已失效). */
  | 'LAPSED'
  /** One side has offered it to the other (已提出). */
  | 'OFFERED';

/** What happened at a meeting (会议变化). */
export type MeetingChangeKind =
  /** It was called (已通知). */
  | 'MEETING_CALLED'
  /** It was called off (已取消). */
  | 'MEETING_CANCELLED'
  /** A delegate checked in (有单位签到). */
  | 'MEETING_CHECKED_IN'
  /** It was closed (已结束). */
  | 'MEETING_CLOSED'
  /** A member asked for leave (有单位请假). */
  | 'MEETING_LEAVE_ASKED'
  /** An absent member was left out of the count (不计入应到). */
  | 'MEETING_MEMBER_EXCLUDED'
  /** Minutes were adopted (纪要定稿). */
  | 'MEETING_MINUTES_ADOPTED'
  /** A draft of minutes was changed (修改纪要). */
  | 'MEETING_MINUTES_CHANGED'
  /** Minutes were drafted (起草纪要). */
  | 'MEETING_MINUTES_DRAFTED'
  /** It was opened (已开始). */
  | 'MEETING_OPENED'
  /** A member entrusted its vote to another (委托表决). */
  | 'MEETING_PROXY_GIVEN'
  /** A member took its vote back (撤回委托). */
  | 'MEETING_PROXY_WITHDRAWN'
  /** It was taken over from records (补录). */
  | 'MEETING_RECORDED'
  /** A member handed in a topic (提交议题). */
  | 'MEETING_TOPIC_HANDED_IN'
  /** A topic was put off (议题暂缓). */
  | 'MEETING_TOPIC_PUT_OFF'
  /** A topic was taken on to the agenda (议题列入议程). */
  | 'MEETING_TOPIC_TAKEN_ON'
  /** An organization voted (有单位投票). */
  | 'MOTION_BALLOT_CAST'
  /** A ballot was closed and counted (结束投票). */
  | 'MOTION_BALLOT_CLOSED'
  /** A ballot was opened (开始投票). */
  | 'MOTION_BALLOT_OPENED'
  /** What came of a subject was told to who had asked (事项已议决). */
  | 'MOTION_DECIDED'
  /** What the body made of a count was recorded (记录会议结论). */
  | 'MOTION_DECISION_RECORDED'
  /** A member recused itself from a motion (有单位回避). */
  | 'MOTION_MEMBER_RECUSED'
  /** A motion was put (提出议案). */
  | 'MOTION_PUT';

/** How far a meeting has come (会议状态). */
export type MeetingStatus =
  /** Called, not open yet (已通知). */
  | 'CALLED'
  /** Called off before it opened (已取消). */
  | 'CANCELLED'
  /** Held and closed (已结束). */
  | 'CLOSED'
  /** Open: members check in and vote (进行中). */
  | 'OPEN';

/** How far a motion has come (议案状态). */
export type MotionStatus =
  /** Its ballot is closed and counted (已表决). */
  | 'CLOSED'
  /** Its ballot is open (投票中). */
  | 'OPEN'
  /** Put before the meeting (已提出). */
  | 'PUT';

/** Whether a need may be claimed (需求状态). */
export type NeedStatus =
  /** Open until the deadline, which is over (已过期). */
  | 'EXPIRED'
  /** Met by what was accepted (已满足). */
  | 'MET'
  /** It may be claimed (待认领). */
  | 'OPEN'
  /** Taken off the list (已撤回). */
  | 'WITHDRAWN';

/** Whether a duty is done (应办事项状态). */
export type ObligationState =
  /** Not done yet, its day is still to come (待办). */
  | 'DUE'
  /** Done (已完成). */
  | 'FULFILLED'
  /** Its day has passed without it (逾期). */
  | 'OVERDUE';

/** How far an opinion has come (意见状态). */
export type OpinionStatus =
  /** A department deals with it (办理中). */
  | 'ASSIGNED'
  /** Closed (已销号). */
  | 'CLOSED'
  /** Registered under its number (已登记). */
  | 'REGISTERED'
  /** Open again (重新办理). */
  | 'REOPENED'
  /** Replied, to be closed or reopened (已答复). */
  | 'REPLIED';

/** What an organization is (党组织类型). */
export type OrganizationKind =
  /** A branch (党支部). */
  | 'BRANCH'
  /** A committee (党委). */
  | 'COMMITTEE'
  /** A general branch, over several branches (党总支). */
  | 'GENERAL_BRANCH'
  /** A branch of several units together (联合党支部). */
  | 'JOINT_BRANCH'
  /** A work committee sent by a committee (党工委). */
  | 'WORK_COMMITTEE';

/** How far a project has come (项目阶段). */
export type ProjectStage =
  /** Done and accepted (验收). */
  | 'ACCEPTED'
  /** Approved (核准). */
  | 'APPROVED'
  /** Put forward (申报). */
  | 'DECLARED'
  /** Being carried out (实施). */
  | 'UNDER_WAY';

/** A new need (发布需求). */
export type PublishNeedInput = {
  /** The place in words, at most 200 characters (地址). */
  address?: string | null | undefined;
  /** On the list of this alliance (联盟). */
  allianceId?: string | number | null | undefined;
  /** Files that belong to it, at most 10, by https (附件). */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** What kind of thing it is (类别). */
  category: Category;
  /** A finer category, by its code (细分类别代码). */
  categoryCode?: string | null | undefined;
  /** The last day for claiming it (认领截止). */
  claimBy?: string | null | undefined;
  /** Whom to call, at most 100 characters; shown to the two sides of a deal alone (联系方式). */
  contact?: string | null | undefined;
  /** What it costs, at most 200 characters (费用说明). */
  cost?: string | null | undefined;
  /** What else there is to know, at most 2,000 characters (内容说明). */
  description?: string | null | undefined;
  /** Free of charge; if left out, it is unless a cost is told (是否无偿). */
  free?: boolean | null | undefined;
  /** Sent again with the same key, the change is made once (幂等键). */
  idempotencyKey?: string | null | undefined;
  /** Whose it is (党组织). */
  organizationId: string | number;
  /** How much, in `unit`: above 0, to the thousandth (数量). */
  quantity?: number | null | undefined;
  /** The place: the code of the division; the organization’s if left out (区划代码). */
  regionCode?: string | null | undefined;
  /** What it is, 1–100 characters (名称). */
  title: string;
  /** What the quantity counts; needed with one (单位). */
  unit?: string | null | undefined;
  /** Who may see it; everyone if left out (可见范围). */
  visibility?: Visibility | null | undefined;
  /** When it is to be had or to be met, at most 20 windows (开放或服务时间). */
  windows?: Array<TimeWindowInput> | null | undefined;
};

/** A new resource (发布资源). */
export type PublishResourceInput = {
  /** The place in words, at most 200 characters (地址). */
  address?: string | null | undefined;
  /** On the list of this alliance (联盟). */
  allianceId?: string | number | null | undefined;
  /** Files that belong to it, at most 10, by https (附件). */
  attachments?: Array<AttachmentInput> | null | undefined;
  /** What kind of thing it is (类别). */
  category: Category;
  /** A finer category, by its code (细分类别代码). */
  categoryCode?: string | null | undefined;
  /** Whom to call, at most 100 characters; shown to the two sides of a deal alone (联系方式). */
  contact?: string | null | undefined;
  /** What it costs, at most 200 characters (费用说明). */
  cost?: string | null | undefined;
  /** What else there is to know, at most 2,000 characters (内容说明). */
  description?: string | null | undefined;
  /** Free of charge; if left out, it is unless a cost is told (是否无偿). */
  free?: boolean | null | undefined;
  /** Sent again with the same key, the change is made once (幂等键). */
  idempotencyKey?: string | null | undefined;
  /** Whose it is (党组织). */
  organizationId: string | number;
  /** How much, in `unit`: above 0, to the thousandth (数量). */
  quantity?: number | null | undefined;
  /** The place: the code of the division; the organization’s if left out (区划代码). */
  regionCode?: string | null | undefined;
  /** What it is, 1–100 characters (名称). */
  title: string;
  /** What the quantity counts; needed with one (单位). */
  unit?: string | null | undefined;
  /** Who may see it; everyone if left out (可见范围). */
  visibility?: Visibility | null | undefined;
  /** When it is to be had or to be met, at most 20 windows (开放或服务时间). */
  windows?: Array<TimeWindowInput> | null | undefined;
};

/** A new opinion (登记意见). */
export type RegisterOpinionInput = {
  /** On whose ledger (联盟). */
  allianceId: string | number;
  /** What it says, 1–5,000 characters (内容). */
  content: string;
  /** Sent again with the same key, the change is made once (幂等键). */
  idempotencyKey?: string | null | undefined;
  /** Where it comes from, a member of the alliance (提出单位). */
  organizationId: string | number;
  /** What it is about, 1–100 characters (标题). */
  title: string;
};

/** Whether a resource is to be had (资源状态). */
export type ResourceStatus =
  /** All of it is promised (已用尽). */
  | 'EXHAUSTED'
  /** The last of its windows is over (已过期). */
  | 'EXPIRED'
  /** To be had (可用). */
  | 'OPEN'
  /** Taken off the list (已撤回). */
  | 'WITHDRAWN';

/** What a grant lets its holder do (角色). */
export type Role =
  /** Runs an alliance (联盟秘书处). */
  | 'ALLIANCE_OFFICE'
  /** Reads what is about organizations and aggregates, no person (分析员). */
  | 'ANALYST'
  /** Sees everything below it, approves, assesses (上级党委). */
  | 'COMMITTEE'
  /** Runs an organization’s records with its secretary (联络员). */
  | 'LIAISON'
  /** Runs the service and reads no business data (运维). */
  | 'OPERATOR'
  /** Sees their own record, signs up, checks in (党员). */
  | 'PARTY_MEMBER'
  /** Runs an organization’s records, lists, sign-ups and reports (书记). */
  | 'SECRETARY';

/** What a rule is about (规则类型). */
export type RuleKind =
  /** Who adjusts or dissolves (调整撤销). */
  | 'ADJUSTMENT'
  /** How one joins (入会). */
  | 'ADMISSION'
  /** A body that is set up (机构设置). */
  | 'BODY'
  /** What recurs (周期). */
  | 'CADENCE'
  /** What something must consist of (构成). */
  | 'COMPOSITION'
  /** Which body decides (决定权). */
  | 'DECISION'
  /** Whether one may vote for others (委托表决). */
  | 'DELEGATION'
  /** Whom a member must name (指定人员). */
  | 'DESIGNATION'
  /** Who may join (入会资格). */
  | 'ELIGIBILITY'
  /** Who is not counted among those due to attend (不计入应到). */
  | 'EXCLUSION'
  /** What is filed with whom (备案). */
  | 'FILING'
  /** A step of founding (组建). */
  | 'FOUNDING'
  /** Where the money comes from (经费来源). */
  | 'FUNDING'
  /** When a member is taken to have left (视为退出). */
  | 'LAPSE'
  /** The layers of the bodies (分层). */
  | 'LAYERS'
  /** The lists that are kept (清单). */
  | 'LISTS'
  /** What passes (表决通过比例). */
  | 'MAJORITY'
  /** How long before a meeting it is called (会议通知). */
  | 'NOTICE'
  /** How an office is filled (职务产生). */
  | 'OFFICE'
  /** How opinions are handled (意见办理). */
  | 'OPINION_HANDLING'
  /** For what points are kept, and how many (积分). */
  | 'POINTS'
  /** How many major projects a year (年度重大项目数). */
  | 'PROJECT_LIMIT'
  /** The stages of projects (项目阶段). */
  | 'PROJECT_STAGES'
  /** How many must be present (法定人数). */
  | 'QUORUM'
  /** Registers to be kept (造册). */
  | 'REGISTER'
  /** What takes turns (轮值). */
  | 'ROTATION'
  /** How many seats (席位). */
  | 'SEATS'
  /** At most which share of a body’s seats (席位占比). */
  | 'SEAT_SHARE'
  /** What is opened to each other (共享). */
  | 'SHARING'
  /** The grades of points (星级). */
  | 'STARS'
  /** Teams to set up (队伍). */
  | 'TEAM'
  /** How long an office is held (任期). */
  | 'TERM'
  /** How equal votes are decided (票数相等). */
  | 'TIE'
  /** How one leaves (退会). */
  | 'WITHDRAWAL'
  /** The least to do in a year (年度最低要求). */
  | 'YEARLY_MINIMUM';

/** On which level a member stands (层级). */
export type Tier =
  /** Chair unit (会长单位). */
  | 'CHAIR'
  /** Director unit, in the council (理事单位). */
  | 'DIRECTOR'
  /** The chair unit whose turn it is to lead (执行会长单位). */
  | 'EXECUTIVE_CHAIR'
  /** Member unit (会员单位). */
  | 'MEMBER';

/** A window in time: once, or on days of each week (时段). */
export type TimeWindowInput = {
  /** To this time of day, HH:MM (结束时间). */
  endTime?: string | null | undefined;
  /** The first day; may be left out where it is weekly (起始日期). */
  from?: string | null | undefined;
  /** From this time of day, HH:MM (开始时间). */
  startTime?: string | null | undefined;
  /** The last day; may be left out where it is weekly (截止日期). */
  to?: string | null | undefined;
  /** On these days of each week; once if left out (星期). */
  weekdays?: Array<Weekday> | null | undefined;
};

/** What came of a ballot (表决结果). */
export type VerdictOutcome =
  /** Too few were present, so that nothing is decided (未达法定人数). */
  | 'INQUORATE'
  /** Every majority that the charter asks for is reached (通过). */
  | 'PASSED'
  /** A majority is not reached (未通过). */
  | 'REJECTED'
  /** Equal votes at the last seat of an election (票数相等). */
  | 'TIED';

/** Who may see an entry of a list (可见范围). */
export type Visibility =
  /** The members of its alliance as well (联盟内). */
  | 'ALLIANCE'
  /** The members of all alliances of its district as well (红色片区内). */
  | 'DISTRICT'
  /** Its organization and those above it; it is not matched (本组织). */
  | 'ORGANIZATION'
  /** Everyone, while it is open (公开). */
  | 'PUBLIC'
  /** The members of all alliances on a route with its own as well (红色风景线内). */
  | 'ROUTE';

/** A day of the week, as RFC 5545 writes it (星期). */
export type Weekday =
  /** Friday (星期五). */
  | 'FR'
  /** Monday (星期一). */
  | 'MO'
  /** Saturday (星期六). */
  | 'SA'
  /** Sunday (星期日). */
  | 'SU'
  /** Thursday (星期四). */
  | 'TH'
  /** Tuesday (星期二). */
  | 'TU'
  /** Wednesday (星期三). */
  | 'WE';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, grants: Array<{ role: Role, from: string, to: string | null, place:
        | { id: string }
        | { id: string }
       | null }>, organizations: Array<{ id: string, name: string }>, alliances: Array<{ id: string, name: string, kind: AllianceKind }> } | null };

export type AlliancesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AlliancesQuery = { alliances: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: AllianceKind, status: AllianceStatus, foundedOn: string, memberships: { totalCount: number } }> } };

export type AllianceOverviewQueryVariables = Exact<{
  id: string | number;
}>;


export type AllianceOverviewQuery = { alliance: { id: string, name: string, kind: AllianceKind, status: AllianceStatus, foundedOn: string, charter: { version: number, effectiveFrom: string | null, articles: Array<{ number: string, title: string | null, text: string }>, rules: Array<{ kind: RuleKind, summary: string, article: { number: string } }> } | null, memberships: { totalCount: number, nodes: Array<{ tier: Tier, since: string, organization: { id: string, name: string, region: { code: string, name: string } | null } }> }, obligations: { totalCount: number, nodes: Array<{ title: string, dueOn: string, state: ObligationState, article: { number: string } }> }, meetings: { totalCount: number, nodes: Array<{ id: string, title: string, status: MeetingStatus, startsAt: string }> }, needs: { totalCount: number, nodes: Array<{ id: string, title: string, category: Category, matches: { nodes: Array<{ score: number, reasons: Array<{ factor: MatchFactor, text: string }>, resource: { id: string, title: string, organization: { id: string, name: string } } }> } }> }, resources: { totalCount: number, nodes: Array<{ id: string, title: string, category: Category }> }, projects: { totalCount: number, nodes: Array<{ id: string, title: string, stage: ProjectStage }> } } | null };

export type OrganizationTreeQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  children?: number | null | undefined;
}>;


export type OrganizationTreeQuery = { organization: { id: string, name: string, kind: OrganizationKind, children: { totalCount: number, nodes: Array<{ id: string, name: string, kind: OrganizationKind, memberCount: number | null, children: { totalCount: number, nodes: Array<{ id: string, name: string, kind: OrganizationKind, memberCount: number | null }> } }> } } | null };

export type OrganizationsByRegionQueryVariables = Exact<{
  region: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OrganizationsByRegionQuery = { organizations: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, name: string, kind: OrganizationKind, memberCount: number | null, region: { code: string, name: string } | null, meetings: { nodes: Array<{ id: string, title: string, startsAt: string }> }, needs: { nodes: Array<{ id: string, title: string }> }, resources: { nodes: Array<{ id: string, title: string }> } }> } };

export type PublishResourceMutationVariables = Exact<{
  input: PublishResourceInput;
}>;


export type PublishResourceMutation = { publishResource: { resource: { id: string, title: string, category: Category, status: ResourceStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type PublishNeedMutationVariables = Exact<{
  input: PublishNeedInput;
}>;


export type PublishNeedMutation = { publishNeed: { need: { id: string, title: string, category: Category, status: NeedStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type NeedMatchesQueryVariables = Exact<{
  id: string | number;
}>;


export type NeedMatchesQuery = { need: { id: string, title: string, status: NeedStatus, organization: { id: string, name: string }, matches: { totalCount: number, nodes: Array<{ id: string, score: number, status: MatchStatus, reasons: Array<{ factor: MatchFactor, score: number, text: string }>, resource: { id: string, title: string, quantity: number | null, unit: string | null, organization: { id: string, name: string, region: { name: string } | null } } }> } } | null };

export type OfferMatchMutationVariables = Exact<{
  matchId: string | number;
  quantity?: number | null | undefined;
}>;


export type OfferMatchMutation = { offerMatch: { match: { id: string, status: MatchStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type AcceptMatchMutationVariables = Exact<{
  matchId: string | number;
}>;


export type AcceptMatchMutation = { acceptMatch: { match: { id: string, status: MatchStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type RegisterOpinionMutationVariables = Exact<{
  input: RegisterOpinionInput;
}>;


export type RegisterOpinionMutation = { registerOpinion: { opinion: { id: string, number: number, status: OpinionStatus, registeredAt: string } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type MeetingLiveSubscriptionVariables = Exact<{
  meetingId: string | number;
  after?: string | null | undefined;
}>;


export type MeetingLiveSubscription = { meetingChanged: { cursor: string, snapshot: boolean, change: MeetingChangeKind | null, meeting: { id: string, title: string, status: MeetingStatus, quorum: { entitled: number, required: number | null, present: number, missing: number | null, met: boolean | null }, motions: Array<{ id: string, title: string, status: MotionStatus, verdict: { outcome: VerdictOutcome | null, for: number, against: number, abstain: number } | null }> } } };

export type AllianceMeetingsLiveSubscriptionVariables = Exact<{
  allianceId: string | number;
  after?: string | null | undefined;
}>;


export type AllianceMeetingsLiveSubscription = { meetingChanged: { cursor: string, snapshot: boolean, change: MeetingChangeKind | null, meeting: { id: string, title: string, status: MeetingStatus, startsAt: string, alliance: { id: string, name: string } } } };

export type MatchesLiveSubscriptionVariables = Exact<{
  organizationId: string | number;
  after?: string | null | undefined;
}>;


export type MatchesLiveSubscription = { matchFound: { cursor: string, snapshot: boolean, match: { id: string, score: number, status: MatchStatus, reasons: Array<{ factor: MatchFactor, text: string }>, need: { id: string, title: string, organization: { id: string, name: string } }, resource: { id: string, title: string, organization: { id: string, name: string, region: { name: string } | null } } } | null } };

export type CallMeetingMutationVariables = Exact<{
  input: CallMeetingInput;
}>;


export type CallMeetingMutation = { callMeeting: { meeting: { id: string, title: string, status: MeetingStatus, startsAt: string } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type OpenMeetingMutationVariables = Exact<{
  meetingId: string | number;
}>;


export type OpenMeetingMutation = { openMeeting: { meeting: { id: string, status: MeetingStatus, checkInCode: string | null, quorum: { entitled: number, required: number | null, present: number, missing: number | null, met: boolean | null, article: { number: string } | null } } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type CheckInMutationVariables = Exact<{
  meetingId: string | number;
  code: string;
}>;


export type CheckInMutation = { checkIn: { meeting: { id: string, quorum: { present: number, missing: number | null, met: boolean | null } } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type PutMotionMutationVariables = Exact<{
  meetingId: string | number;
  title: string;
  ballot: BallotKind;
}>;


export type PutMotionMutation = { putMotion: { motion: { id: string, title: string, status: MotionStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type OpenBallotMutationVariables = Exact<{
  motionId: string | number;
}>;


export type OpenBallotMutation = { openBallot: { motion: { id: string, status: MotionStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type CastBallotMutationVariables = Exact<{
  motionId: string | number;
  choice: BallotChoice;
}>;


export type CastBallotMutation = { castBallot: { motion: { id: string, status: MotionStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type CloseBallotMutationVariables = Exact<{
  motionId: string | number;
}>;


export type CloseBallotMutation = { closeBallot: { motion: { id: string, status: MotionStatus, verdict: { outcome: VerdictOutcome | null, for: number, against: number, abstain: number, base: MajorityBase | null, required: number | null, boundary: Boundary | null, explanation: string, article: { number: string, text: string } | null } | null } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type CloseMeetingMutationVariables = Exact<{
  meetingId: string | number;
}>;


export type CloseMeetingMutation = { closeMeeting: { meeting: { id: string, status: MeetingStatus } | null, userErrors: Array<{ field: string | null, code: string, message: string }> } };

export type MeetingQueryVariables = Exact<{
  id: string | number;
}>;


export type MeetingQuery = { meeting: { id: string, title: string, status: MeetingStatus, startsAt: string, alliance: { id: string, name: string }, attendances: { totalCount: number, nodes: Array<{ checkedInAt: string, organization: { id: string, name: string } }> }, quorum: { entitled: number, required: number | null, present: number, missing: number | null, met: boolean | null, article: { number: string } | null }, motions: Array<{ id: string, title: string, status: MotionStatus, ballot: BallotKind, verdict: { outcome: VerdictOutcome | null, for: number, against: number, abstain: number, base: MajorityBase | null, required: number | null, boundary: Boundary | null, explanation: string, article: { number: string } | null } | null }> } | null };


export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"grants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"alliances"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const AlliancesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alliances"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alliances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"field"},"value":{"kind":"EnumValue","value":"FOUNDED_ON"}},{"kind":"ObjectField","name":{"kind":"Name","value":"direction"},"value":{"kind":"EnumValue","value":"DESC"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AlliancesQuery, AlliancesQueryVariables>;
export const AllianceOverviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllianceOverview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alliance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"charter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"effectiveFrom"}},{"kind":"Field","name":{"kind":"Name","value":"articles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tier"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"obligations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"category"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"projects"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"stage"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceOverviewQuery, AllianceOverviewQueryVariables>;
export const OrganizationTreeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationTree"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"children"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"children"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationTreeQuery, OrganizationTreeQueryVariables>;
export const OrganizationsByRegionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OrganizationsByRegion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"regionCode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberCount"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"needs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"3"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OrganizationsByRegionQuery, OrganizationsByRegionQueryVariables>;
export const PublishResourceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishResource"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishResourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishResource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublishResourceMutation, PublishResourceMutationVariables>;
export const PublishNeedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishNeed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PublishNeedInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishNeed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PublishNeedMutation, PublishNeedMutationVariables>;
export const NeedMatchesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NeedMatches"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"need"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"matches"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<NeedMatchesQuery, NeedMatchesQueryVariables>;
export const OfferMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OfferMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"matchId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Float"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"offerMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"matchId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"matchId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"quantity"},"value":{"kind":"Variable","name":{"kind":"Name","value":"quantity"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OfferMatchMutation, OfferMatchMutationVariables>;
export const AcceptMatchDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"matchId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptMatch"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"matchId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"matchId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptMatchMutation, AcceptMatchMutationVariables>;
export const RegisterOpinionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterOpinion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterOpinionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerOpinion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"opinion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"registeredAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterOpinionMutation, RegisterOpinionMutationVariables>;
export const MeetingLiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MeetingLive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"meetingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitled"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}},{"kind":"Field","name":{"kind":"Name","value":"motions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"for"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeetingLiveSubscription, MeetingLiveSubscriptionVariables>;
export const AllianceMeetingsLiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"AllianceMeetingsLive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"allianceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meetingChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"allianceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"allianceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"change"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"alliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllianceMeetingsLiveSubscription, AllianceMeetingsLiveSubscriptionVariables>;
export const MatchesLiveDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"MatchesLive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"matchFound"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"organizationId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organizationId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"match"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"factor"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"need"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"resource"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<MatchesLiveSubscription, MatchesLiveSubscriptionVariables>;
export const CallMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CallMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CallMeetingInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CallMeetingMutation, CallMeetingMutationVariables>;
export const OpenMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"meetingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"checkInCode"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitled"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenMeetingMutation, OpenMeetingMutationVariables>;
export const CheckInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CheckIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"code"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"meetingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"code"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"met"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CheckInMutation, CheckInMutationVariables>;
export const PutMotionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PutMotion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"title"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ballot"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BallotKind"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"putMotion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"meetingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"title"},"value":{"kind":"Variable","name":{"kind":"Name","value":"title"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"ballot"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ballot"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"motion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PutMotionMutation, PutMotionMutationVariables>;
export const OpenBallotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OpenBallot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openBallot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"motionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"motion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OpenBallotMutation, OpenBallotMutationVariables>;
export const CastBallotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CastBallot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"choice"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"BallotChoice"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"castBallot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"motionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"choice"},"value":{"kind":"Variable","name":{"kind":"Name","value":"choice"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"motion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CastBallotMutation, CastBallotMutationVariables>;
export const CloseBallotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseBallot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeBallot"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"motionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"motionId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"motion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"for"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseBallotMutation, CloseBallotMutationVariables>;
export const CloseMeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CloseMeeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"closeMeeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"meetingId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"meetingId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CloseMeetingMutation, CloseMeetingMutationVariables>;
export const MeetingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Meeting"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"meeting"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"alliance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attendances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"checkedInAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quorum"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entitled"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"present"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"met"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"motions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"ballot"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"for"}},{"kind":"Field","name":{"kind":"Name","value":"against"}},{"kind":"Field","name":{"kind":"Name","value":"abstain"}},{"kind":"Field","name":{"kind":"Name","value":"base"}},{"kind":"Field","name":{"kind":"Name","value":"required"}},{"kind":"Field","name":{"kind":"Name","value":"boundary"}},{"kind":"Field","name":{"kind":"Name","value":"article"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"explanation"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MeetingQuery, MeetingQueryVariables>;