import type { IsoDate } from './date.ts'

/** A duty taken on in another organization than one's own (双报到). */
export interface ReportInFact {
  organizationId: string
  post: string
  since: IsoDate
}

export interface TransferFact {
  fromOrganizationId: string
  toOrganizationId: string
  on: IsoDate
}

/** A Party member (党员): every person is made up. */
export interface MemberFact {
  id: string
  name: string
  sex: 'FEMALE' | 'MALE'
  birthOn: IsoDate
  /** Admitted as a probationary member (入党). */
  joinedOn: IsoDate
  /** Became a full member (转正); null while on probation. */
  fullOn: IsoDate | null
  organizationId: string
  /** Belongs to `organizationId` since. */
  since: IsoDate
  /** Eleven digits beginning with 100, which no telephone number does. */
  phone: string
  /** Of region 999999, which is no division of China: nobody has such a number. */
  officialId: string
  ethnicity: string
  education: string
  address: string
  reportIns: ReportInFact[]
  transfers: TransferFact[]
}
