import type { EntityReaders } from '../../shared/graph/entity.ts'
import type { GraphParts } from '../../shared/graph/schema.ts'
import { adjustmentById } from './adjustment/adjustment.reads.ts'
import { AdjustmentResolver, AllianceAdjustmentsResolver } from './adjustment/adjustment.resolver.ts'
import { AdjustmentChangesResolver } from './adjustment/adjustment-changes.resolver.ts'
import { allianceById } from './alliance/alliance.reads.ts'
import { AllianceResolver } from './alliance/alliance.resolver.ts'
import { applicationById } from './application/application.reads.ts'
import { AllianceApplicationsResolver, ApplicationResolver } from './application/application.resolver.ts'
import { ApplicationChangesResolver } from './application/application-changes.resolver.ts'
import { bodyById } from './body/body.reads.ts'
import { BodyResolver } from './body/body.resolver.ts'
import { BodyChangesResolver } from './body/body-changes.resolver.ts'
import { articleById, charterById, ruleById } from './charter/charter.reads.ts'
import { ArticleResolver, CharterResolver, RuleResolver } from './charter/charter.resolver.ts'
import { CharterDraftResolver } from './charter/draft/draft.resolver.ts'
import { CharterSaysResolver } from './charter/says/says.resolver.ts'
import { communityById } from './community/community.reads.ts'
import { communityResolvers } from './community/community.resolver.ts'
import { CommunityChangesResolver } from './community/community-changes.resolver.ts'
import { CoverageResolver } from './coverage/coverage.resolver.ts'
import { decisionById } from './decision/decision.reads.ts'
import { CharterDecisionResolver } from './decision/decision.resolver.ts'
import { SettlementResolver } from './decision/settlement.resolver.ts'
import { DesignationResolver } from './designation/designation.resolver.ts'
import { DesignationChangesResolver } from './designation/designation-changes.resolver.ts'
import { electionById } from './election/election.reads.ts'
import { BodyElectionsResolver, CandidateResolver, ElectionResolver } from './election/election.resolver.ts'
import { ElectionChangesResolver } from './election/election-changes.resolver.ts'
import { foundingById } from './founding/founding.reads.ts'
import { FoundingResolver } from './founding/founding.resolver.ts'
import { FoundingChangesResolver } from './founding/founding-changes.resolver.ts'
import { gapsResolvers } from './gaps/gaps.resolver.ts'
import { LapseResolver, MembershipLapseResolver } from './leaving/lapse.resolver.ts'
import { LeavingChangesResolver } from './leaving/leaving-changes.resolver.ts'
import { membershipById } from './membership/membership.reads.ts'
import { MembershipResolver, OrganizationMembershipsResolver } from './membership/membership.resolver.ts'
import { MembershipChangeResolver } from './membership/membership-change.resolver.ts'
import { elsewhere } from './node/elsewhere.ts'
import { nodeResolver } from './node/node.resolver.ts'
import { officeById } from './office/office.reads.ts'
import { OfficeResolver } from './office/office.resolver.ts'
import { OfficeChangesResolver } from './office/office-changes.resolver.ts'
import { organizationById } from './organization/organization.reads.ts'
import { OrganizationResolver } from './organization/organization.resolver.ts'
import { OrganizationChangesResolver } from './organization/organization-changes.resolver.ts'
import { OrganizationPeriodResolver } from './organization/period.resolver.ts'
import { pairingById } from './pairing/pairing.reads.ts'
import { pairingResolvers } from './pairing/pairing.resolver.ts'
import { PairingChangesResolver } from './pairing/pairing-changes.resolver.ts'
import { regionById } from './region/region.reads.ts'
import { RegionResolver } from './region/region.resolver.ts'
import { DistrictChangesResolver } from './route/district-changes.resolver.ts'
import { routeReaders } from './route/route.reads.ts'
import { AllianceRoutesResolver, DistrictResolver, RouteResolver } from './route/route.resolver.ts'
import { RouteChangesResolver } from './route/route-changes.resolver.ts'
import { AllianceStepResolver, AllianceStepsResolver } from './step/step.resolver.ts'
import { TierChangesResolver } from './tier/tier-changes.resolver.ts'
import { turnById } from './turn/turn.reads.ts'
import { turnResolvers } from './turn/turn.resolver.ts'
import { TurnChangesResolver } from './turn/turn-changes.resolver.ts'
import { unitById } from './unit/unit.reads.ts'
import { UnitResolver } from './unit/unit.resolver.ts'
import { bookingById, venueById } from './venue/venue.reads.ts'
import { venueResolvers } from './venue/venue.resolver.ts'
import { VenueChangesResolver } from './venue/venue-changes.resolver.ts'
import { GrantResolver, ViewerResolver } from './viewer/viewer.resolver.ts'

export const entities: EntityReaders = {
  Organization: { prefix: 'org', read: organizationById },
  Unit: { prefix: 'unit', read: unitById },
  Region: { prefix: 'reg', read: regionById },
  Alliance: { prefix: 'alliance', read: allianceById },
  Membership: { prefix: 'membership', read: membershipById },
  Body: { prefix: 'body', read: bodyById },
  Office: { prefix: 'office', read: officeById },
  Election: { prefix: 'election', read: electionById },
  Charter: { prefix: 'charter', read: charterById },
  Article: { prefix: 'article', read: articleById },
  Rule: { prefix: 'rule', read: ruleById },
  Application: { prefix: 'application', read: applicationById },
  CharterDecision: { prefix: 'decision', read: decisionById },
  Turn: { prefix: 'turn', read: turnById },
  Community: { prefix: 'community', read: communityById },
  Pairing: { prefix: 'pairing', read: pairingById },
  Venue: { prefix: 'venue', read: venueById },
  Booking: { prefix: 'booking', read: bookingById },
  Founding: { prefix: 'founding', read: foundingById },
  Adjustment: { prefix: 'adjustment', read: adjustmentById },
  ...routeReaders,
}

export const graph: GraphParts = {
  entities: { ...entities, ...elsewhere },
  resolvers: [
    ViewerResolver,
    GrantResolver,
    nodeResolver(() => graph.entities),
    OrganizationResolver,
    OrganizationPeriodResolver,
    OrganizationChangesResolver,
    OrganizationMembershipsResolver,
    UnitResolver,
    RegionResolver,
    CoverageResolver,
    AllianceResolver,
    MembershipResolver,
    MembershipLapseResolver,
    MembershipChangeResolver,
    LapseResolver,
    LeavingChangesResolver,
    ...communityResolvers,
    CommunityChangesResolver,
    ...pairingResolvers,
    PairingChangesResolver,
    ...venueResolvers,
    VenueChangesResolver,
    FoundingResolver,
    FoundingChangesResolver,
    AdjustmentResolver,
    AllianceAdjustmentsResolver,
    AdjustmentChangesResolver,
    TierChangesResolver,
    DesignationResolver,
    DesignationChangesResolver,
    ...turnResolvers,
    TurnChangesResolver,
    BodyResolver,
    BodyChangesResolver,
    OfficeResolver,
    OfficeChangesResolver,
    ElectionResolver,
    CandidateResolver,
    BodyElectionsResolver,
    ElectionChangesResolver,
    ...gapsResolvers,
    CharterResolver,
    ArticleResolver,
    RuleResolver,
    CharterDraftResolver,
    ApplicationResolver,
    AllianceApplicationsResolver,
    ApplicationChangesResolver,
    CharterSaysResolver,
    CharterDecisionResolver,
    SettlementResolver,
    AllianceStepResolver,
    AllianceStepsResolver,
    AllianceRoutesResolver,
    RouteResolver,
    DistrictResolver,
    RouteChangesResolver,
    DistrictChangesResolver,
  ],
}
