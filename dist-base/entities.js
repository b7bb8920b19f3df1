import { Document, DocumentText } from './documents/document.entity.js';
import { File } from './documents/file.entity.js';
import { Decision, DecisionEffect } from './meetings/decision.entity.js';
import { AgendaItem, Meeting, MeetingChair } from './meetings/meeting.entity.js';
import { JointProgram, PartyApproval, ProgramObjection, ProgramParty, ProgramVersion, } from './programs/program.entity.js';
import { PartyContactPoint, ProgramEntry } from './programs/program.entity.js';
import { ExpiryAlert, ExpiryAlertMail } from './alerts/alert.entity.js';
import { ProgramBasis } from './approvals/basis.entity.js';
import { ApprovalBatch } from './approvals/batch.entity.js';
import { Event, EventContactPoint, EventDelegation, EventHost, EventVenue } from './events/event.entity.js';
import { Delegate, DelegateMail } from './registration/delegate.entity.js';
import { EventRegistration } from './registration/registration.entity.js';
import { EventSeries } from './events/series.entity.js';
import { CohortReport } from './cohorts/cohort.entity.js';
import { Account } from './accounts/account.entity.js';
import { Grant } from './accounts/grant.entity.js';
import { InstitutionKey } from './accounts/institution-key.entity.js';
import { Partner } from './people/partner.entity.js';
import { ContactPoint, Person } from './people/person.entity.js';
import { BallotRules } from './ballots/ballot-rules.entity.js';
import { Ballot, BallotElector, BallotPaper } from './ballots/ballot.entity.js';
import { MembershipPeriod } from './membership/membership-period.entity.js';
import { ApplicationRules } from './applications/application-rules.entity.js';
import { Application, ApplicationStep, ApplicationSupporter } from './applications/application.entity.js';
import { CertificateSeries } from './admissions/certificate-series.entity.js';
import { Certificate } from './admissions/certificate.entity.js';
import { Review } from './reviews/review.entity.js';
import { ChangeRequest, RequestedChange } from './profile/change-request.entity.js';
import { ConfirmationRule, ProfileConfirmation } from './profile/confirmation.entity.js';
import { ReportedCount } from './statistics/reported-count.entity.js';
import { Departure } from './standing/departure.entity.js';
import { Hearing } from './standing/hearing.entity.js';
import { Suspension } from './standing/suspension.entity.js';
import { Office, OfficeContactPoint, OfficeHours } from './secretariat/office.entity.js';
import { Term } from './secretariat/term.entity.js';
import { Appointment } from './staff/appointment.entity.js';
import { Session } from './signin/session.entity.js';
import { AuditEntry, AuditValues } from './platform/audit/audit-entry.entity.js';
import { Association } from './association/association.entity.js';
import { Body } from './association/body.entity.js';
import { FeedSubscription } from './subscriptions/feed-subscription.entity.js';
import { EmbedKey, EmbedLoad } from './embedkeys/embed-key.entity.js';
import { TrustedDocument } from './trusted/trusted-document.entity.js';
import { University } from './universities/university.entity.js';
import { UniversityIdentifier } from './universities/university-identifier.entity.js';
import { UniversityName } from './universities/university-name.entity.js';
/** Every table of the portal. */
export const ENTITIES = [
    Account,
    Grant,
    InstitutionKey,
    Person,
    ContactPoint,
    Partner,
    Session,
    File,
    Document,
    DocumentText,
    AuditEntry,
    AuditValues,
    University,
    UniversityName,
    UniversityIdentifier,
    Association,
    Body,
    Office,
    OfficeContactPoint,
    OfficeHours,
    Term,
    Appointment,
    Meeting,
    MeetingChair,
    AgendaItem,
    Decision,
    DecisionEffect,
    MembershipPeriod,
    Application,
    ApplicationSupporter,
    ApplicationStep,
    Review,
    ApplicationRules,
    BallotRules,
    Ballot,
    BallotElector,
    BallotPaper,
    Certificate,
    CertificateSeries,
    ReportedCount,
    Suspension,
    Hearing,
    Departure,
    ConfirmationRule,
    ProfileConfirmation,
    ChangeRequest,
    RequestedChange,
    JointProgram,
    ProgramVersion,
    ProgramParty,
    PartyApproval,
    ProgramObjection,
    ProgramEntry,
    PartyContactPoint,
    ApprovalBatch,
    ProgramBasis,
    ExpiryAlert,
    ExpiryAlertMail,
    CohortReport,
    EventSeries,
    Event,
    EventHost,
    EventVenue,
    EventDelegation,
    EventContactPoint,
    EventRegistration,
    Delegate,
    DelegateMail,
    FeedSubscription,
    EmbedKey,
    EmbedLoad,
    TrustedDocument,
];
//# sourceMappingURL=entities.js.map