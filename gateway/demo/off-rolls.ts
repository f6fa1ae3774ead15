import { addDays, addMonths } from './calendar.ts'
import { Chance, type Ground } from './chance.ts'
import type { Directory } from './directory.ts'
import type { MemberFact } from './facts/member.ts'
import type { OrganizationFact } from './facts/organization.ts'
import type { ApplicantFact, FloatingFact } from './facts/service.ts'
import { personName } from './names.ts'

const homes = ['演示省甲市', '演示省乙县', '演示自治区丙旗']

function madeUp(chance: Chance) {
  return {
    name: personName(chance, chance.happens(0.5) ? 'FEMALE' : 'MALE', false),
    phone: `100${String(chance.int(0, 99_999_999)).padStart(8, '0')}`,
  }
}

/** The branches of villages and communities. */
export function localBranches(organizations: readonly OrganizationFact[]): OrganizationFact[] {
  return organizations.filter(({ kind, regionCode }) => kind === 'BRANCH' && regionCode.length === 12)
}

/** Party members from elsewhere who were found in villages and communities: some registered, assigned and gone again. */
export function makeFloating(ground: Ground, organizations: readonly OrganizationFact[]): FloatingFact[] {
  const chance = new Chance(ground, 'floating members')
  return chance.sample(localBranches(organizations), 24).map(({ id: organizationId }, index) => {
    const steps = index % 5
    const foundOn = chance.date(addMonths(ground.today, -10), addMonths(ground.today, -4))
    const after = (days: number, step: number) => (steps >= step ? addDays(foundOn, days) : null)
    return {
      id: chance.id('floating'),
      ...madeUp(chance),
      home: chance.pick(homes),
      certificate: steps >= 1 ? `演示证 ${String(index + 1).padStart(4, '0')}` : null,
      organizationId,
      foundOn,
      registeredOn: after(7, 1),
      assignedOn: after(20, 2),
      leftOn: after(90, 4),
    }
  })
}

/** How many days after the application each stage is reached. */
const days = { talked: 20, activist: 200, candidate: 600, admitted: 780 }
/** How far each comes, over and over, in days; the first has only just applied, the last is on the roll. */
const reached = [0, days.talked, days.activist, days.candidate, days.admitted]

/** Applicants in every stage, with gaps: nobody has talked with one in time, another has no contact; one has withdrawn. */
export function makeApplicants(
  ground: Ground,
  directory: Directory,
  members: readonly MemberFact[],
): ApplicantFact[] {
  const chance = new Chance(ground, 'applicants')
  const probationers = members.filter(({ fullOn, joinedOn, since }) => fullOn === null && since === joinedOn)
  return chance
    .sample(probationers, 30)
    .map((member, index) => makeApplicant(chance, ground, directory, member, index))
}

/** An applicant of a member's branch, who is that member where the course comes to the end. */
function makeApplicant(
  chance: Chance,
  { today }: Ground,
  directory: Directory,
  { id, organizationId, joinedOn }: MemberFact,
  index: number,
): ApplicantFact {
  const far = reached[index % reached.length]!
  const admitted = far === days.admitted
  const appliedOn = admitted ? addDays(joinedOn, -far) : addDays(today, -far - chance.int(5, 90))
  const when = (stage: number) => (far >= stage ? addDays(appliedOn, stage) : null)
  const speakers = directory.speakersOf(directory.organization(organizationId))
  const hasContacts = far > days.activist || index % 2 === 0
  return {
    id: chance.id('applicant'),
    ...madeUp(chance),
    birthOn: addMonths(appliedOn, -chance.int(19 * 12, 34 * 12)),
    organizationId,
    appliedOn,
    talkedOn: when(days.talked),
    activistOn: when(days.activist),
    candidateOn: when(days.candidate),
    admittedOn: when(days.admitted),
    endedOn: index === 1 ? today : null,
    contacts: far >= days.activist && hasContacts ? speakers.slice(0, 2).map((each) => each.id) : [],
    memberId: admitted ? id : null,
  }
}
