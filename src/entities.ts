import { MembershipPeriod } from './membership/membership-period.entity.js';
import { Association } from './secretariat/association.entity.js';
import { University } from './universities/university.entity.js';
import { UniversityIdentifier } from './universities/university-identifier.entity.js';
import { UniversityName } from './universities/university-name.entity.js';

/** Every table of the portal. */
export const ENTITIES = [University, UniversityName, UniversityIdentifier, Association, MembershipPeriod];
