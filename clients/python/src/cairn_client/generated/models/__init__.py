"""Bodies and answers. Each is imported when it is first named."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .absence import Absence as Absence
    from .absence_attendance_type_0 import AbsenceAttendanceType0 as AbsenceAttendanceType0
    from .access_event_answer import AccessEventAnswer as AccessEventAnswer
    from .access_event_answer_action import AccessEventAnswerAction as AccessEventAnswerAction
    from .access_event_answer_detail_type_0 import (
        AccessEventAnswerDetailType0 as AccessEventAnswerDetailType0,
    )
    from .access_event_answer_purpose import AccessEventAnswerPurpose as AccessEventAnswerPurpose
    from .access_event_answer_result import AccessEventAnswerResult as AccessEventAnswerResult
    from .access_event_answer_via import AccessEventAnswerVia as AccessEventAnswerVia
    from .access_events_list_action_type_0 import AccessEventsListActionType0 as AccessEventsListActionType0
    from .access_events_list_purpose_type_0 import (
        AccessEventsListPurposeType0 as AccessEventsListPurposeType0,
    )
    from .access_events_list_result_type_0 import AccessEventsListResultType0 as AccessEventsListResultType0
    from .access_events_list_sort_item import AccessEventsListSortItem as AccessEventsListSortItem
    from .access_events_list_x_access_purpose import (
        AccessEventsListXAccessPurpose as AccessEventsListXAccessPurpose,
    )
    from .address import Address as Address
    from .address_answer import AddressAnswer as AddressAnswer
    from .address_or_own import AddressOrOwn as AddressOrOwn
    from .age import Age as Age
    from .analytics_by_category_kind_type_0_item import (
        AnalyticsByCategoryKindType0Item as AnalyticsByCategoryKindType0Item,
    )
    from .analytics_by_category_payment_method_type_0_item import (
        AnalyticsByCategoryPaymentMethodType0Item as AnalyticsByCategoryPaymentMethodType0Item,
    )
    from .analytics_by_category_rollup import AnalyticsByCategoryRollup as AnalyticsByCategoryRollup
    from .analytics_by_month_kind_type_0_item import (
        AnalyticsByMonthKindType0Item as AnalyticsByMonthKindType0Item,
    )
    from .analytics_by_month_payment_method_type_0_item import (
        AnalyticsByMonthPaymentMethodType0Item as AnalyticsByMonthPaymentMethodType0Item,
    )
    from .analytics_by_payment_method_kind_type_0_item import (
        AnalyticsByPaymentMethodKindType0Item as AnalyticsByPaymentMethodKindType0Item,
    )
    from .analytics_by_payment_method_payment_method_type_0_item import (
        AnalyticsByPaymentMethodPaymentMethodType0Item as AnalyticsByPaymentMethodPaymentMethodType0Item,
    )
    from .analytics_by_tag_kind_type_0_item import AnalyticsByTagKindType0Item as AnalyticsByTagKindType0Item
    from .analytics_by_tag_payment_method_type_0_item import (
        AnalyticsByTagPaymentMethodType0Item as AnalyticsByTagPaymentMethodType0Item,
    )
    from .analytics_summary_kind_type_0_item import (
        AnalyticsSummaryKindType0Item as AnalyticsSummaryKindType0Item,
    )
    from .analytics_summary_payment_method_type_0_item import (
        AnalyticsSummaryPaymentMethodType0Item as AnalyticsSummaryPaymentMethodType0Item,
    )
    from .analytics_top_merchants_kind_type_0_item import (
        AnalyticsTopMerchantsKindType0Item as AnalyticsTopMerchantsKindType0Item,
    )
    from .analytics_top_merchants_payment_method_type_0_item import (
        AnalyticsTopMerchantsPaymentMethodType0Item as AnalyticsTopMerchantsPaymentMethodType0Item,
    )
    from .analytics_trend_bucket import AnalyticsTrendBucket as AnalyticsTrendBucket
    from .analytics_trend_kind_type_0_item import AnalyticsTrendKindType0Item as AnalyticsTrendKindType0Item
    from .analytics_trend_payment_method_type_0_item import (
        AnalyticsTrendPaymentMethodType0Item as AnalyticsTrendPaymentMethodType0Item,
    )
    from .anchor_answer import AnchorAnswer as AnchorAnswer
    from .anchors_list_sort_item import AnchorsListSortItem as AnchorsListSortItem
    from .anchors_list_x_access_purpose import AnchorsListXAccessPurpose as AnchorsListXAccessPurpose
    from .api_key_answer import ApiKeyAnswer as ApiKeyAnswer
    from .api_key_answer_roles_item import ApiKeyAnswerRolesItem as ApiKeyAnswerRolesItem
    from .api_keys_list_sort_item import ApiKeysListSortItem as ApiKeysListSortItem
    from .assignment_answer import AssignmentAnswer as AssignmentAnswer
    from .assignment_answer_role import AssignmentAnswerRole as AssignmentAnswerRole
    from .assignments_create_x_access_purpose import (
        AssignmentsCreateXAccessPurpose as AssignmentsCreateXAccessPurpose,
    )
    from .assignments_delete_x_access_purpose import (
        AssignmentsDeleteXAccessPurpose as AssignmentsDeleteXAccessPurpose,
    )
    from .assignments_list_sort_item import AssignmentsListSortItem as AssignmentsListSortItem
    from .assignments_list_x_access_purpose import (
        AssignmentsListXAccessPurpose as AssignmentsListXAccessPurpose,
    )
    from .attendance_answer import AttendanceAnswer as AttendanceAnswer
    from .attendance_answer_reason_type_0 import AttendanceAnswerReasonType0 as AttendanceAnswerReasonType0
    from .attendance_answer_status_type_0 import AttendanceAnswerStatusType0 as AttendanceAnswerStatusType0
    from .attendance_list import AttendanceList as AttendanceList
    from .attendance_list_answer import AttendanceListAnswer as AttendanceListAnswer
    from .attendance_read_x_access_purpose import AttendanceReadXAccessPurpose as AttendanceReadXAccessPurpose
    from .attendance_write_one_x_access_purpose import (
        AttendanceWriteOneXAccessPurpose as AttendanceWriteOneXAccessPurpose,
    )
    from .attendance_write_x_access_purpose import (
        AttendanceWriteXAccessPurpose as AttendanceWriteXAccessPurpose,
    )
    from .attestation_answer import AttestationAnswer as AttestationAnswer
    from .attestation_answer_kind import AttestationAnswerKind as AttestationAnswerKind
    from .attestations_list_sort_item import AttestationsListSortItem as AttestationsListSortItem
    from .audit_answer import AuditAnswer as AuditAnswer
    from .audit_answer_changes import AuditAnswerChanges as AuditAnswerChanges
    from .audit_list_sort_item import AuditListSortItem as AuditListSortItem
    from .auth_logout_scope import AuthLogoutScope as AuthLogoutScope
    from .authorize_answer import AuthorizeAnswer as AuthorizeAnswer
    from .beneficiaries_close_x_access_purpose import (
        BeneficiariesCloseXAccessPurpose as BeneficiariesCloseXAccessPurpose,
    )
    from .beneficiaries_create_x_access_purpose import (
        BeneficiariesCreateXAccessPurpose as BeneficiariesCreateXAccessPurpose,
    )
    from .beneficiaries_delete_reason import BeneficiariesDeleteReason as BeneficiariesDeleteReason
    from .beneficiaries_delete_x_access_purpose import (
        BeneficiariesDeleteXAccessPurpose as BeneficiariesDeleteXAccessPurpose,
    )
    from .beneficiaries_list_gender_type_0 import BeneficiariesListGenderType0 as BeneficiariesListGenderType0
    from .beneficiaries_list_priority_type_0 import (
        BeneficiariesListPriorityType0 as BeneficiariesListPriorityType0,
    )
    from .beneficiaries_list_sort_item import BeneficiariesListSortItem as BeneficiariesListSortItem
    from .beneficiaries_list_status_type_0 import BeneficiariesListStatusType0 as BeneficiariesListStatusType0
    from .beneficiaries_list_x_access_purpose import (
        BeneficiariesListXAccessPurpose as BeneficiariesListXAccessPurpose,
    )
    from .beneficiaries_read_x_access_purpose import (
        BeneficiariesReadXAccessPurpose as BeneficiariesReadXAccessPurpose,
    )
    from .beneficiaries_reopen_x_access_purpose import (
        BeneficiariesReopenXAccessPurpose as BeneficiariesReopenXAccessPurpose,
    )
    from .beneficiaries_restore_x_access_purpose import (
        BeneficiariesRestoreXAccessPurpose as BeneficiariesRestoreXAccessPurpose,
    )
    from .beneficiaries_update_put_x_access_purpose import (
        BeneficiariesUpdatePutXAccessPurpose as BeneficiariesUpdatePutXAccessPurpose,
    )
    from .beneficiaries_update_x_access_purpose import (
        BeneficiariesUpdateXAccessPurpose as BeneficiariesUpdateXAccessPurpose,
    )
    from .beneficiary_answer import BeneficiaryAnswer as BeneficiaryAnswer
    from .beneficiary_answer_birth_precision_type_0 import (
        BeneficiaryAnswerBirthPrecisionType0 as BeneficiaryAnswerBirthPrecisionType0,
    )
    from .beneficiary_answer_closure_reason_type_0 import (
        BeneficiaryAnswerClosureReasonType0 as BeneficiaryAnswerClosureReasonType0,
    )
    from .beneficiary_answer_gender import BeneficiaryAnswerGender as BeneficiaryAnswerGender
    from .beneficiary_answer_intake_source_type_0 import (
        BeneficiaryAnswerIntakeSourceType0 as BeneficiaryAnswerIntakeSourceType0,
    )
    from .beneficiary_answer_priority import BeneficiaryAnswerPriority as BeneficiaryAnswerPriority
    from .beneficiary_answer_status import BeneficiaryAnswerStatus as BeneficiaryAnswerStatus
    from .beneficiary_record_changes import BeneficiaryRecordChanges as BeneficiaryRecordChanges
    from .beneficiary_record_changes_birth_precision_type_0 import (
        BeneficiaryRecordChangesBirthPrecisionType0 as BeneficiaryRecordChangesBirthPrecisionType0,
    )
    from .beneficiary_record_changes_closure_reason_type_0 import (
        BeneficiaryRecordChangesClosureReasonType0 as BeneficiaryRecordChangesClosureReasonType0,
    )
    from .beneficiary_record_changes_gender import (
        BeneficiaryRecordChangesGender as BeneficiaryRecordChangesGender,
    )
    from .beneficiary_record_changes_intake_source_type_0 import (
        BeneficiaryRecordChangesIntakeSourceType0 as BeneficiaryRecordChangesIntakeSourceType0,
    )
    from .beneficiary_record_changes_priority import (
        BeneficiaryRecordChangesPriority as BeneficiaryRecordChangesPriority,
    )
    from .beneficiary_record_changes_status import (
        BeneficiaryRecordChangesStatus as BeneficiaryRecordChangesStatus,
    )
    from .beneficiary_sessions_create_x_access_purpose import (
        BeneficiarySessionsCreateXAccessPurpose as BeneficiarySessionsCreateXAccessPurpose,
    )
    from .beneficiary_sessions_list_sort_item import (
        BeneficiarySessionsListSortItem as BeneficiarySessionsListSortItem,
    )
    from .beneficiary_sessions_list_status_type_0 import (
        BeneficiarySessionsListStatusType0 as BeneficiarySessionsListStatusType0,
    )
    from .beneficiary_sessions_list_x_access_purpose import (
        BeneficiarySessionsListXAccessPurpose as BeneficiarySessionsListXAccessPurpose,
    )
    from .block_answer import BlockAnswer as BlockAnswer
    from .blocks_list_sort_item import BlocksListSortItem as BlocksListSortItem
    from .board_standing_answer import BoardStandingAnswer as BoardStandingAnswer
    from .boards_leaderboard_sort_item import BoardsLeaderboardSortItem as BoardsLeaderboardSortItem
    from .boards_leaderboard_timeframe import BoardsLeaderboardTimeframe as BoardsLeaderboardTimeframe
    from .boards_rising_stars_sort_item import BoardsRisingStarsSortItem as BoardsRisingStarsSortItem
    from .booked_guide import BookedGuide as BookedGuide
    from .booking_answer import BookingAnswer as BookingAnswer
    from .booking_answer_status import BookingAnswerStatus as BookingAnswerStatus
    from .bookings_list_role_type_0 import BookingsListRoleType0 as BookingsListRoleType0
    from .bookings_list_sort_item import BookingsListSortItem as BookingsListSortItem
    from .bookings_list_status_type_0 import BookingsListStatusType0 as BookingsListStatusType0
    from .bulk_answer import BulkAnswer as BulkAnswer
    from .by_severity import BySeverity as BySeverity
    from .by_type import ByType as ByType
    from .cancellation import Cancellation as Cancellation
    from .cancellation_cancel_reason import CancellationCancelReason as CancellationCancelReason
    from .cancellation_cancelled_by_type_0 import CancellationCancelledByType0 as CancellationCancelledByType0
    from .case_membership_answer import CaseMembershipAnswer as CaseMembershipAnswer
    from .case_membership_answer_role import CaseMembershipAnswerRole as CaseMembershipAnswerRole
    from .case_note_answer import CaseNoteAnswer as CaseNoteAnswer
    from .case_note_answer_confidentiality import (
        CaseNoteAnswerConfidentiality as CaseNoteAnswerConfidentiality,
    )
    from .case_note_answer_kind import CaseNoteAnswerKind as CaseNoteAnswerKind
    from .case_note_changes import CaseNoteChanges as CaseNoteChanges
    from .case_note_changes_confidentiality import (
        CaseNoteChangesConfidentiality as CaseNoteChangesConfidentiality,
    )
    from .case_note_changes_kind import CaseNoteChangesKind as CaseNoteChangesKind
    from .case_notes_amend_x_access_purpose import (
        CaseNotesAmendXAccessPurpose as CaseNotesAmendXAccessPurpose,
    )
    from .case_notes_create_x_access_purpose import (
        CaseNotesCreateXAccessPurpose as CaseNotesCreateXAccessPurpose,
    )
    from .case_notes_delete_x_access_purpose import (
        CaseNotesDeleteXAccessPurpose as CaseNotesDeleteXAccessPurpose,
    )
    from .case_notes_list_kind_type_0 import CaseNotesListKindType0 as CaseNotesListKindType0
    from .case_notes_list_sort_item import CaseNotesListSortItem as CaseNotesListSortItem
    from .case_notes_list_x_access_purpose import CaseNotesListXAccessPurpose as CaseNotesListXAccessPurpose
    from .case_notes_read_x_access_purpose import CaseNotesReadXAccessPurpose as CaseNotesReadXAccessPurpose
    from .case_notes_sign_x_access_purpose import CaseNotesSignXAccessPurpose as CaseNotesSignXAccessPurpose
    from .case_notes_update_put_x_access_purpose import (
        CaseNotesUpdatePutXAccessPurpose as CaseNotesUpdatePutXAccessPurpose,
    )
    from .case_notes_update_x_access_purpose import (
        CaseNotesUpdateXAccessPurpose as CaseNotesUpdateXAccessPurpose,
    )
    from .case_session_answer import CaseSessionAnswer as CaseSessionAnswer
    from .case_session_answer_attendance_type_0 import (
        CaseSessionAnswerAttendanceType0 as CaseSessionAnswerAttendanceType0,
    )
    from .case_session_answer_cancel_reason_type_0 import (
        CaseSessionAnswerCancelReasonType0 as CaseSessionAnswerCancelReasonType0,
    )
    from .case_session_answer_cancelled_by_type_0 import (
        CaseSessionAnswerCancelledByType0 as CaseSessionAnswerCancelledByType0,
    )
    from .case_session_answer_mode import CaseSessionAnswerMode as CaseSessionAnswerMode
    from .case_session_answer_outcome_type_0 import (
        CaseSessionAnswerOutcomeType0 as CaseSessionAnswerOutcomeType0,
    )
    from .case_session_answer_status import CaseSessionAnswerStatus as CaseSessionAnswerStatus
    from .case_sessions_agenda_sort_item import CaseSessionsAgendaSortItem as CaseSessionsAgendaSortItem
    from .case_sessions_agenda_status_type_0 import (
        CaseSessionsAgendaStatusType0 as CaseSessionsAgendaStatusType0,
    )
    from .case_sessions_agenda_x_access_purpose import (
        CaseSessionsAgendaXAccessPurpose as CaseSessionsAgendaXAccessPurpose,
    )
    from .case_sessions_cancel_x_access_purpose import (
        CaseSessionsCancelXAccessPurpose as CaseSessionsCancelXAccessPurpose,
    )
    from .case_sessions_complete_x_access_purpose import (
        CaseSessionsCompleteXAccessPurpose as CaseSessionsCompleteXAccessPurpose,
    )
    from .case_sessions_correct_x_access_purpose import (
        CaseSessionsCorrectXAccessPurpose as CaseSessionsCorrectXAccessPurpose,
    )
    from .case_sessions_create_any_x_access_purpose import (
        CaseSessionsCreateAnyXAccessPurpose as CaseSessionsCreateAnyXAccessPurpose,
    )
    from .case_sessions_delete_x_access_purpose import (
        CaseSessionsDeleteXAccessPurpose as CaseSessionsDeleteXAccessPurpose,
    )
    from .case_sessions_no_show_x_access_purpose import (
        CaseSessionsNoShowXAccessPurpose as CaseSessionsNoShowXAccessPurpose,
    )
    from .case_sessions_read_x_access_purpose import (
        CaseSessionsReadXAccessPurpose as CaseSessionsReadXAccessPurpose,
    )
    from .case_sessions_reschedule_x_access_purpose import (
        CaseSessionsRescheduleXAccessPurpose as CaseSessionsRescheduleXAccessPurpose,
    )
    from .case_sessions_restore_x_access_purpose import (
        CaseSessionsRestoreXAccessPurpose as CaseSessionsRestoreXAccessPurpose,
    )
    from .case_sessions_start_x_access_purpose import (
        CaseSessionsStartXAccessPurpose as CaseSessionsStartXAccessPurpose,
    )
    from .case_sessions_update_put_x_access_purpose import (
        CaseSessionsUpdatePutXAccessPurpose as CaseSessionsUpdatePutXAccessPurpose,
    )
    from .case_sessions_update_x_access_purpose import (
        CaseSessionsUpdateXAccessPurpose as CaseSessionsUpdateXAccessPurpose,
    )
    from .categories_list_sort_item import CategoriesListSortItem as CategoriesListSortItem
    from .category_answer import CategoryAnswer as CategoryAnswer
    from .category_changes import CategoryChanges as CategoryChanges
    from .category_item import CategoryItem as CategoryItem
    from .category_report_answer import CategoryReportAnswer as CategoryReportAnswer
    from .chart import Chart as Chart
    from .chart_axis import ChartAxis as ChartAxis
    from .chart_axis_type import ChartAxisType as ChartAxisType
    from .chart_excluded import ChartExcluded as ChartExcluded
    from .chart_kind import ChartKind as ChartKind
    from .chart_series import ChartSeries as ChartSeries
    from .chart_series_role import ChartSeriesRole as ChartSeriesRole
    from .chart_unit import ChartUnit as ChartUnit
    from .closing import Closing as Closing
    from .closing_closure_reason import ClosingClosureReason as ClosingClosureReason
    from .code_said import CodeSaid as CodeSaid
    from .completion import Completion as Completion
    from .completion_attendance_type_0 import CompletionAttendanceType0 as CompletionAttendanceType0
    from .completion_outcome_type_0 import CompletionOutcomeType0 as CompletionOutcomeType0
    from .confirmation import Confirmation as Confirmation
    from .consent_answer import ConsentAnswer as ConsentAnswer
    from .consent_answer_fields_item import ConsentAnswerFieldsItem as ConsentAnswerFieldsItem
    from .consent_answer_given_by import ConsentAnswerGivenBy as ConsentAnswerGivenBy
    from .consent_answer_legal_basis import ConsentAnswerLegalBasis as ConsentAnswerLegalBasis
    from .consent_answer_method import ConsentAnswerMethod as ConsentAnswerMethod
    from .consent_answer_purpose import ConsentAnswerPurpose as ConsentAnswerPurpose
    from .consent_answer_state import ConsentAnswerState as ConsentAnswerState
    from .consent_terms_changes import ConsentTermsChanges as ConsentTermsChanges
    from .consent_terms_changes_fields_item import (
        ConsentTermsChangesFieldsItem as ConsentTermsChangesFieldsItem,
    )
    from .consent_terms_changes_given_by import ConsentTermsChangesGivenBy as ConsentTermsChangesGivenBy
    from .consent_terms_changes_legal_basis import (
        ConsentTermsChangesLegalBasis as ConsentTermsChangesLegalBasis,
    )
    from .consent_terms_changes_method import ConsentTermsChangesMethod as ConsentTermsChangesMethod
    from .consent_terms_changes_purpose import ConsentTermsChangesPurpose as ConsentTermsChangesPurpose
    from .consents_create_x_access_purpose import ConsentsCreateXAccessPurpose as ConsentsCreateXAccessPurpose
    from .consents_give_x_access_purpose import ConsentsGiveXAccessPurpose as ConsentsGiveXAccessPurpose
    from .consents_invalidate_x_access_purpose import (
        ConsentsInvalidateXAccessPurpose as ConsentsInvalidateXAccessPurpose,
    )
    from .consents_list_purpose_type_0 import ConsentsListPurposeType0 as ConsentsListPurposeType0
    from .consents_list_sort_item import ConsentsListSortItem as ConsentsListSortItem
    from .consents_list_x_access_purpose import ConsentsListXAccessPurpose as ConsentsListXAccessPurpose
    from .consents_read_x_access_purpose import ConsentsReadXAccessPurpose as ConsentsReadXAccessPurpose
    from .consents_refuse_x_access_purpose import ConsentsRefuseXAccessPurpose as ConsentsRefuseXAccessPurpose
    from .consents_renew_x_access_purpose import ConsentsRenewXAccessPurpose as ConsentsRenewXAccessPurpose
    from .consents_update_put_x_access_purpose import (
        ConsentsUpdatePutXAccessPurpose as ConsentsUpdatePutXAccessPurpose,
    )
    from .consents_update_x_access_purpose import ConsentsUpdateXAccessPurpose as ConsentsUpdateXAccessPurpose
    from .consents_withdraw_x_access_purpose import (
        ConsentsWithdrawXAccessPurpose as ConsentsWithdrawXAccessPurpose,
    )
    from .contact_answer import ContactAnswer as ContactAnswer
    from .contact_answer_consent import ContactAnswerConsent as ContactAnswerConsent
    from .contact_changes import ContactChanges as ContactChanges
    from .correction import Correction as Correction
    from .correction_attendance_type_0 import CorrectionAttendanceType0 as CorrectionAttendanceType0
    from .correction_status import CorrectionStatus as CorrectionStatus
    from .database_health import DatabaseHealth as DatabaseHealth
    from .database_health_database import DatabaseHealthDatabase as DatabaseHealthDatabase
    from .database_health_status import DatabaseHealthStatus as DatabaseHealthStatus
    from .detailed_health import DetailedHealth as DetailedHealth
    from .detailed_health_status import DetailedHealthStatus as DetailedHealthStatus
    from .disclosure_answer import DisclosureAnswer as DisclosureAnswer
    from .disclosure_answer_disclosed_item import (
        DisclosureAnswerDisclosedItem as DisclosureAnswerDisclosedItem,
    )
    from .disclosure_answer_fields_item import DisclosureAnswerFieldsItem as DisclosureAnswerFieldsItem
    from .disclosure_answer_purpose import DisclosureAnswerPurpose as DisclosureAnswerPurpose
    from .disclosures_create_x_access_purpose import (
        DisclosuresCreateXAccessPurpose as DisclosuresCreateXAccessPurpose,
    )
    from .disclosures_list_purpose_type_0 import DisclosuresListPurposeType0 as DisclosuresListPurposeType0
    from .disclosures_list_sort_item import DisclosuresListSortItem as DisclosuresListSortItem
    from .disclosures_list_x_access_purpose import (
        DisclosuresListXAccessPurpose as DisclosuresListXAccessPurpose,
    )
    from .expense_answer import ExpenseAnswer as ExpenseAnswer
    from .expense_answer_category_source import ExpenseAnswerCategorySource as ExpenseAnswerCategorySource
    from .expense_answer_fx_source_type_0 import ExpenseAnswerFxSourceType0 as ExpenseAnswerFxSourceType0
    from .expense_answer_kind import ExpenseAnswerKind as ExpenseAnswerKind
    from .expense_answer_locked_fields_item import (
        ExpenseAnswerLockedFieldsItem as ExpenseAnswerLockedFieldsItem,
    )
    from .expense_answer_payment_method_type_0 import (
        ExpenseAnswerPaymentMethodType0 as ExpenseAnswerPaymentMethodType0,
    )
    from .expense_answer_status import ExpenseAnswerStatus as ExpenseAnswerStatus
    from .expense_changes import ExpenseChanges as ExpenseChanges
    from .expense_changes_kind import ExpenseChangesKind as ExpenseChangesKind
    from .expense_changes_locked_fields_item import (
        ExpenseChangesLockedFieldsItem as ExpenseChangesLockedFieldsItem,
    )
    from .expense_changes_payment_method_type_0 import (
        ExpenseChangesPaymentMethodType0 as ExpenseChangesPaymentMethodType0,
    )
    from .expense_changes_status_type_0 import ExpenseChangesStatusType0 as ExpenseChangesStatusType0
    from .expenses_delete_refunds_type_0 import ExpensesDeleteRefundsType0 as ExpensesDeleteRefundsType0
    from .expenses_export_format import ExpensesExportFormat as ExpensesExportFormat
    from .expenses_export_kind_type_0_item import ExpensesExportKindType0Item as ExpensesExportKindType0Item
    from .expenses_export_payment_method_type_0_item import (
        ExpensesExportPaymentMethodType0Item as ExpensesExportPaymentMethodType0Item,
    )
    from .expenses_export_sort_item import ExpensesExportSortItem as ExpensesExportSortItem
    from .expenses_export_status_type_0_item import (
        ExpensesExportStatusType0Item as ExpensesExportStatusType0Item,
    )
    from .expenses_export_trashed import ExpensesExportTrashed as ExpensesExportTrashed
    from .expenses_list_kind_type_0_item import ExpensesListKindType0Item as ExpensesListKindType0Item
    from .expenses_list_payment_method_type_0_item import (
        ExpensesListPaymentMethodType0Item as ExpensesListPaymentMethodType0Item,
    )
    from .expenses_list_sort_item import ExpensesListSortItem as ExpensesListSortItem
    from .expenses_list_status_type_0_item import ExpensesListStatusType0Item as ExpensesListStatusType0Item
    from .expenses_list_trashed import ExpensesListTrashed as ExpensesListTrashed
    from .expenses_read_trashed import ExpensesReadTrashed as ExpensesReadTrashed
    from .export_answer import ExportAnswer as ExportAnswer
    from .export_answer_state import ExportAnswerState as ExportAnswerState
    from .exports_list_sort_item import ExportsListSortItem as ExportsListSortItem
    from .factor_answer import FactorAnswer as FactorAnswer
    from .factor_choice import FactorChoice as FactorChoice
    from .factor_proof import FactorProof as FactorProof
    from .factor_proven_answer import FactorProvenAnswer as FactorProvenAnswer
    from .factor_required_answer import FactorRequiredAnswer as FactorRequiredAnswer
    from .factors_list_sort_item import FactorsListSortItem as FactorsListSortItem
    from .fault_answer import FaultAnswer as FaultAnswer
    from .fault_answer_kind import FaultAnswerKind as FaultAnswerKind
    from .feature import Feature as Feature
    from .field_fault import FieldFault as FieldFault
    from .figures import Figures as Figures
    from .file_answer import FileAnswer as FileAnswer
    from .fx_rate_answer import FxRateAnswer as FxRateAnswer
    from .fx_rate_answer_source import FxRateAnswerSource as FxRateAnswerSource
    from .fx_rates_list_sort_item import FxRatesListSortItem as FxRatesListSortItem
    from .fx_rates_list_source_type_0 import FxRatesListSourceType0 as FxRatesListSourceType0
    from .given_consent import GivenConsent as GivenConsent
    from .given_consent_method_type_0 import GivenConsentMethodType0 as GivenConsentMethodType0
    from .group_answer import GroupAnswer as GroupAnswer
    from .group_answer_budget_range_type_0 import GroupAnswerBudgetRangeType0 as GroupAnswerBudgetRangeType0
    from .group_answer_eligibility import GroupAnswerEligibility as GroupAnswerEligibility
    from .group_answer_join_policy import GroupAnswerJoinPolicy as GroupAnswerJoinPolicy
    from .group_answer_listing import GroupAnswerListing as GroupAnswerListing
    from .group_answer_pace_type_0 import GroupAnswerPaceType0 as GroupAnswerPaceType0
    from .group_answer_status import GroupAnswerStatus as GroupAnswerStatus
    from .group_facts_changes import GroupFactsChanges as GroupFactsChanges
    from .group_facts_changes_budget_range_type_0 import (
        GroupFactsChangesBudgetRangeType0 as GroupFactsChangesBudgetRangeType0,
    )
    from .group_facts_changes_eligibility import GroupFactsChangesEligibility as GroupFactsChangesEligibility
    from .group_facts_changes_join_policy import GroupFactsChangesJoinPolicy as GroupFactsChangesJoinPolicy
    from .group_facts_changes_listing_type_0 import (
        GroupFactsChangesListingType0 as GroupFactsChangesListingType0,
    )
    from .group_facts_changes_pace_type_0 import GroupFactsChangesPaceType0 as GroupFactsChangesPaceType0
    from .group_facts_changes_status import GroupFactsChangesStatus as GroupFactsChangesStatus
    from .group_invites_list_sent_sort_item import (
        GroupInvitesListSentSortItem as GroupInvitesListSentSortItem,
    )
    from .group_invites_list_sent_status_type_0 import (
        GroupInvitesListSentStatusType0 as GroupInvitesListSentStatusType0,
    )
    from .group_invites_list_sort_item import GroupInvitesListSortItem as GroupInvitesListSortItem
    from .group_invites_list_status_type_0 import GroupInvitesListStatusType0 as GroupInvitesListStatusType0
    from .group_member_answer import GroupMemberAnswer as GroupMemberAnswer
    from .group_member_answer_role import GroupMemberAnswerRole as GroupMemberAnswerRole
    from .group_member_answer_state import GroupMemberAnswerState as GroupMemberAnswerState
    from .group_members_list_sort_item import GroupMembersListSortItem as GroupMembersListSortItem
    from .group_members_list_state import GroupMembersListState as GroupMembersListState
    from .guide_answer import GuideAnswer as GuideAnswer
    from .guide_answer_availability import GuideAnswerAvailability as GuideAnswerAvailability
    from .guide_answer_cancellation_policy import (
        GuideAnswerCancellationPolicy as GuideAnswerCancellationPolicy,
    )
    from .guide_answer_eligibility import GuideAnswerEligibility as GuideAnswerEligibility
    from .guide_answer_rate_unit import GuideAnswerRateUnit as GuideAnswerRateUnit
    from .guide_answer_status import GuideAnswerStatus as GuideAnswerStatus
    from .guide_answer_verification import GuideAnswerVerification as GuideAnswerVerification
    from .guide_changes import GuideChanges as GuideChanges
    from .guide_changes_availability import GuideChangesAvailability as GuideChangesAvailability
    from .guide_changes_cancellation_policy import (
        GuideChangesCancellationPolicy as GuideChangesCancellationPolicy,
    )
    from .guide_changes_eligibility import GuideChangesEligibility as GuideChangesEligibility
    from .guide_changes_rate_unit import GuideChangesRateUnit as GuideChangesRateUnit
    from .guide_decision import GuideDecision as GuideDecision
    from .guide_decision_status_type_0 import GuideDecisionStatusType0 as GuideDecisionStatusType0
    from .guide_decision_verification_type_0 import (
        GuideDecisionVerificationType0 as GuideDecisionVerificationType0,
    )
    from .guide_reviews_list_direction import GuideReviewsListDirection as GuideReviewsListDirection
    from .guide_reviews_list_sort_item import GuideReviewsListSortItem as GuideReviewsListSortItem
    from .guides_list_sort_item import GuidesListSortItem as GuidesListSortItem
    from .guides_list_status import GuidesListStatus as GuidesListStatus
    from .health import Health as Health
    from .health_status import HealthStatus as HealthStatus
    from .helpline_answer import HelplineAnswer as HelplineAnswer
    from .highlights import Highlights as Highlights
    from .history import History as History
    from .import_report import ImportReport as ImportReport
    from .incident_answer import IncidentAnswer as IncidentAnswer
    from .incident_answer_impact import IncidentAnswerImpact as IncidentAnswerImpact
    from .incident_answer_state import IncidentAnswerState as IncidentAnswerState
    from .incident_facts_changes import IncidentFactsChanges as IncidentFactsChanges
    from .incident_facts_changes_impact import IncidentFactsChangesImpact as IncidentFactsChangesImpact
    from .incident_facts_changes_services_item import (
        IncidentFactsChangesServicesItem as IncidentFactsChangesServicesItem,
    )
    from .incidents_list_impact_type_0 import IncidentsListImpactType0 as IncidentsListImpactType0
    from .incidents_list_service_type_0_item import (
        IncidentsListServiceType0Item as IncidentsListServiceType0Item,
    )
    from .incidents_list_sort_item import IncidentsListSortItem as IncidentsListSortItem
    from .incidents_list_state_type_0 import IncidentsListStateType0 as IncidentsListStateType0
    from .intel_answer import IntelAnswer as IntelAnswer
    from .intel_answer_intel_type import IntelAnswerIntelType as IntelAnswerIntelType
    from .intel_answer_moderation import IntelAnswerModeration as IntelAnswerModeration
    from .intel_answer_my_vote import IntelAnswerMyVote as IntelAnswerMyVote
    from .intel_answer_severity_type_0 import IntelAnswerSeverityType0 as IntelAnswerSeverityType0
    from .intel_answer_status import IntelAnswerStatus as IntelAnswerStatus
    from .intel_changes import IntelChanges as IntelChanges
    from .intel_changes_intel_type import IntelChangesIntelType as IntelChangesIntelType
    from .intel_changes_priority_type_0 import IntelChangesPriorityType0 as IntelChangesPriorityType0
    from .intel_changes_severity_type_0 import IntelChangesSeverityType0 as IntelChangesSeverityType0
    from .intel_changes_status import IntelChangesStatus as IntelChangesStatus
    from .intel_responses_list_sort_item import IntelResponsesListSortItem as IntelResponsesListSortItem
    from .intel_stats_answer import IntelStatsAnswer as IntelStatsAnswer
    from .invite_answer import InviteAnswer as InviteAnswer
    from .invite_answer_status import InviteAnswerStatus as InviteAnswerStatus
    from .item_answer import ItemAnswer as ItemAnswer
    from .item_bulk import ItemBulk as ItemBulk
    from .item_changes import ItemChanges as ItemChanges
    from .item_files_add_body import ItemFilesAddBody as ItemFilesAddBody
    from .item_files_list_sort_item import ItemFilesListSortItem as ItemFilesListSortItem
    from .item_files_read_disposition import ItemFilesReadDisposition as ItemFilesReadDisposition
    from .items_export_format import ItemsExportFormat as ItemsExportFormat
    from .items_export_sort_item import ItemsExportSortItem as ItemsExportSortItem
    from .items_import_file_on_conflict import ItemsImportFileOnConflict as ItemsImportFileOnConflict
    from .items_import_file_report import ItemsImportFileReport as ItemsImportFileReport
    from .items_list_sort_item import ItemsListSortItem as ItemsListSortItem
    from .itineraries_by_destination_budget_range_type_0 import (
        ItinerariesByDestinationBudgetRangeType0 as ItinerariesByDestinationBudgetRangeType0,
    )
    from .itineraries_by_destination_difficulty_type_0 import (
        ItinerariesByDestinationDifficultyType0 as ItinerariesByDestinationDifficultyType0,
    )
    from .itineraries_by_destination_sort_item import (
        ItinerariesByDestinationSortItem as ItinerariesByDestinationSortItem,
    )
    from .itineraries_by_destination_travel_style_type_0 import (
        ItinerariesByDestinationTravelStyleType0 as ItinerariesByDestinationTravelStyleType0,
    )
    from .itineraries_featured_sort_item import ItinerariesFeaturedSortItem as ItinerariesFeaturedSortItem
    from .itineraries_list_budget_range_type_0 import (
        ItinerariesListBudgetRangeType0 as ItinerariesListBudgetRangeType0,
    )
    from .itineraries_list_difficulty_type_0 import (
        ItinerariesListDifficultyType0 as ItinerariesListDifficultyType0,
    )
    from .itineraries_list_sort_item import ItinerariesListSortItem as ItinerariesListSortItem
    from .itineraries_list_travel_style_type_0 import (
        ItinerariesListTravelStyleType0 as ItinerariesListTravelStyleType0,
    )
    from .itineraries_mine_budget_range_type_0 import (
        ItinerariesMineBudgetRangeType0 as ItinerariesMineBudgetRangeType0,
    )
    from .itineraries_mine_difficulty_type_0 import (
        ItinerariesMineDifficultyType0 as ItinerariesMineDifficultyType0,
    )
    from .itineraries_mine_sort_item import ItinerariesMineSortItem as ItinerariesMineSortItem
    from .itineraries_mine_status_type_0 import ItinerariesMineStatusType0 as ItinerariesMineStatusType0
    from .itineraries_mine_travel_style_type_0 import (
        ItinerariesMineTravelStyleType0 as ItinerariesMineTravelStyleType0,
    )
    from .itineraries_mine_visibility_type_0 import (
        ItinerariesMineVisibilityType0 as ItinerariesMineVisibilityType0,
    )
    from .itinerary_answer import ItineraryAnswer as ItineraryAnswer
    from .itinerary_answer_best_season_item import (
        ItineraryAnswerBestSeasonItem as ItineraryAnswerBestSeasonItem,
    )
    from .itinerary_answer_budget_range_type_0 import (
        ItineraryAnswerBudgetRangeType0 as ItineraryAnswerBudgetRangeType0,
    )
    from .itinerary_answer_difficulty_type_0 import (
        ItineraryAnswerDifficultyType0 as ItineraryAnswerDifficultyType0,
    )
    from .itinerary_answer_moderation import ItineraryAnswerModeration as ItineraryAnswerModeration
    from .itinerary_answer_status import ItineraryAnswerStatus as ItineraryAnswerStatus
    from .itinerary_answer_travel_style_type_0 import (
        ItineraryAnswerTravelStyleType0 as ItineraryAnswerTravelStyleType0,
    )
    from .itinerary_answer_visibility import ItineraryAnswerVisibility as ItineraryAnswerVisibility
    from .itinerary_changes import ItineraryChanges as ItineraryChanges
    from .itinerary_changes_best_season_item import (
        ItineraryChangesBestSeasonItem as ItineraryChangesBestSeasonItem,
    )
    from .itinerary_changes_budget_range_type_0 import (
        ItineraryChangesBudgetRangeType0 as ItineraryChangesBudgetRangeType0,
    )
    from .itinerary_changes_difficulty_type_0 import (
        ItineraryChangesDifficultyType0 as ItineraryChangesDifficultyType0,
    )
    from .itinerary_changes_status import ItineraryChangesStatus as ItineraryChangesStatus
    from .itinerary_changes_travel_style_type_0 import (
        ItineraryChangesTravelStyleType0 as ItineraryChangesTravelStyleType0,
    )
    from .itinerary_changes_visibility import ItineraryChangesVisibility as ItineraryChangesVisibility
    from .itinerary_rating import ItineraryRating as ItineraryRating
    from .itinerary_rating_basis import ItineraryRatingBasis as ItineraryRatingBasis
    from .itinerary_rating_rating_type import ItineraryRatingRatingType as ItineraryRatingRatingType
    from .itinerary_rating_time_of_day_type_0 import (
        ItineraryRatingTimeOfDayType0 as ItineraryRatingTimeOfDayType0,
    )
    from .itinerary_ratings_of_itinerary_sort_item import (
        ItineraryRatingsOfItinerarySortItem as ItineraryRatingsOfItinerarySortItem,
    )
    from .itinerary_ratings_of_itinerary_time_of_day_type_0 import (
        ItineraryRatingsOfItineraryTimeOfDayType0 as ItineraryRatingsOfItineraryTimeOfDayType0,
    )
    from .itinerary_ratings_of_itinerary_type_type_0 import (
        ItineraryRatingsOfItineraryTypeType0 as ItineraryRatingsOfItineraryTypeType0,
    )
    from .itinerary_safety_answer import ItinerarySafetyAnswer as ItinerarySafetyAnswer
    from .jwk import Jwk as Jwk
    from .jwk_set import JwkSet as JwkSet
    from .kind_item import KindItem as KindItem
    from .kind_item_kind import KindItemKind as KindItemKind
    from .leaving import Leaving as Leaving
    from .ledger_answer import LedgerAnswer as LedgerAnswer
    from .ledger_changes import LedgerChanges as LedgerChanges
    from .link_answer import LinkAnswer as LinkAnswer
    from .linked_answer import LinkedAnswer as LinkedAnswer
    from .linked_answer_provider import LinkedAnswerProvider as LinkedAnswerProvider
    from .login import Login as Login
    from .login_grant_type_type_0 import LoginGrantTypeType0 as LoginGrantTypeType0
    from .mailed_answer import MailedAnswer as MailedAnswer
    from .marks import Marks as Marks
    from .marks_reason_type_0 import MarksReasonType0 as MarksReasonType0
    from .marks_status_type_0 import MarksStatusType0 as MarksStatusType0
    from .match_answer import MatchAnswer as MatchAnswer
    from .match_answer_reasons_item import MatchAnswerReasonsItem as MatchAnswerReasonsItem
    from .matching_list_budget_range_type_0 import (
        MatchingListBudgetRangeType0 as MatchingListBudgetRangeType0,
    )
    from .matching_list_pace_type_0 import MatchingListPaceType0 as MatchingListPaceType0
    from .membership_changes import MembershipChanges as MembershipChanges
    from .membership_changes_role import MembershipChangesRole as MembershipChangesRole
    from .memberships_create_x_access_purpose import (
        MembershipsCreateXAccessPurpose as MembershipsCreateXAccessPurpose,
    )
    from .memberships_delete_x_access_purpose import (
        MembershipsDeleteXAccessPurpose as MembershipsDeleteXAccessPurpose,
    )
    from .memberships_list_role_type_0 import MembershipsListRoleType0 as MembershipsListRoleType0
    from .memberships_list_sort_item import MembershipsListSortItem as MembershipsListSortItem
    from .memberships_list_x_access_purpose import (
        MembershipsListXAccessPurpose as MembershipsListXAccessPurpose,
    )
    from .memberships_read_x_access_purpose import (
        MembershipsReadXAccessPurpose as MembershipsReadXAccessPurpose,
    )
    from .memberships_update_put_x_access_purpose import (
        MembershipsUpdatePutXAccessPurpose as MembershipsUpdatePutXAccessPurpose,
    )
    from .memberships_update_x_access_purpose import (
        MembershipsUpdateXAccessPurpose as MembershipsUpdateXAccessPurpose,
    )
    from .merchant_item import MerchantItem as MerchantItem
    from .merchant_report_answer import MerchantReportAnswer as MerchantReportAnswer
    from .method_item import MethodItem as MethodItem
    from .method_item_payment_method_type_0 import (
        MethodItemPaymentMethodType0 as MethodItemPaymentMethodType0,
    )
    from .method_report_answer import MethodReportAnswer as MethodReportAnswer
    from .metrics_summary import MetricsSummary as MetricsSummary
    from .metrics_summary_metrics import MetricsSummaryMetrics as MetricsSummaryMetrics
    from .month_report_answer import MonthReportAnswer as MonthReportAnswer
    from .my_itinerary import MyItinerary as MyItinerary
    from .new_address import NewAddress as NewAddress
    from .new_amendment import NewAmendment as NewAmendment
    from .new_api_key import NewApiKey as NewApiKey
    from .new_api_key_answer import NewApiKeyAnswer as NewApiKeyAnswer
    from .new_api_key_answer_roles_item import NewApiKeyAnswerRolesItem as NewApiKeyAnswerRolesItem
    from .new_api_key_roles_item import NewApiKeyRolesItem as NewApiKeyRolesItem
    from .new_assignment import NewAssignment as NewAssignment
    from .new_assignment_role import NewAssignmentRole as NewAssignmentRole
    from .new_beneficiary import NewBeneficiary as NewBeneficiary
    from .new_beneficiary_birth_precision_type_0 import (
        NewBeneficiaryBirthPrecisionType0 as NewBeneficiaryBirthPrecisionType0,
    )
    from .new_beneficiary_gender import NewBeneficiaryGender as NewBeneficiaryGender
    from .new_beneficiary_intake_source_type_0 import (
        NewBeneficiaryIntakeSourceType0 as NewBeneficiaryIntakeSourceType0,
    )
    from .new_beneficiary_priority import NewBeneficiaryPriority as NewBeneficiaryPriority
    from .new_block import NewBlock as NewBlock
    from .new_booking import NewBooking as NewBooking
    from .new_case_note import NewCaseNote as NewCaseNote
    from .new_case_note_confidentiality import NewCaseNoteConfidentiality as NewCaseNoteConfidentiality
    from .new_case_note_kind import NewCaseNoteKind as NewCaseNoteKind
    from .new_category import NewCategory as NewCategory
    from .new_consent import NewConsent as NewConsent
    from .new_consent_fields_item import NewConsentFieldsItem as NewConsentFieldsItem
    from .new_consent_given_by import NewConsentGivenBy as NewConsentGivenBy
    from .new_consent_legal_basis import NewConsentLegalBasis as NewConsentLegalBasis
    from .new_consent_method import NewConsentMethod as NewConsentMethod
    from .new_consent_purpose import NewConsentPurpose as NewConsentPurpose
    from .new_consent_state import NewConsentState as NewConsentState
    from .new_contact import NewContact as NewContact
    from .new_declaration import NewDeclaration as NewDeclaration
    from .new_disclosure import NewDisclosure as NewDisclosure
    from .new_disclosure_answer import NewDisclosureAnswer as NewDisclosureAnswer
    from .new_disclosure_answer_data import NewDisclosureAnswerData as NewDisclosureAnswerData
    from .new_disclosure_answer_disclosed_item import (
        NewDisclosureAnswerDisclosedItem as NewDisclosureAnswerDisclosedItem,
    )
    from .new_disclosure_answer_fields_item import (
        NewDisclosureAnswerFieldsItem as NewDisclosureAnswerFieldsItem,
    )
    from .new_disclosure_answer_purpose import NewDisclosureAnswerPurpose as NewDisclosureAnswerPurpose
    from .new_disclosure_fields_item import NewDisclosureFieldsItem as NewDisclosureFieldsItem
    from .new_disclosure_purpose_type_0 import NewDisclosurePurposeType0 as NewDisclosurePurposeType0
    from .new_expense import NewExpense as NewExpense
    from .new_expense_kind import NewExpenseKind as NewExpenseKind
    from .new_expense_locked_fields_item import NewExpenseLockedFieldsItem as NewExpenseLockedFieldsItem
    from .new_expense_payment_method_type_0 import (
        NewExpensePaymentMethodType0 as NewExpensePaymentMethodType0,
    )
    from .new_expense_status_type_0 import NewExpenseStatusType0 as NewExpenseStatusType0
    from .new_factor import NewFactor as NewFactor
    from .new_factor_answer import NewFactorAnswer as NewFactorAnswer
    from .new_fx_rate import NewFxRate as NewFxRate
    from .new_group import NewGroup as NewGroup
    from .new_group_budget_range_type_0 import NewGroupBudgetRangeType0 as NewGroupBudgetRangeType0
    from .new_group_eligibility import NewGroupEligibility as NewGroupEligibility
    from .new_group_join_policy import NewGroupJoinPolicy as NewGroupJoinPolicy
    from .new_group_listing_type_0 import NewGroupListingType0 as NewGroupListingType0
    from .new_group_pace_type_0 import NewGroupPaceType0 as NewGroupPaceType0
    from .new_guide import NewGuide as NewGuide
    from .new_guide_availability import NewGuideAvailability as NewGuideAvailability
    from .new_guide_cancellation_policy import NewGuideCancellationPolicy as NewGuideCancellationPolicy
    from .new_guide_eligibility import NewGuideEligibility as NewGuideEligibility
    from .new_guide_rate_unit import NewGuideRateUnit as NewGuideRateUnit
    from .new_helpline import NewHelpline as NewHelpline
    from .new_incident import NewIncident as NewIncident
    from .new_incident_impact import NewIncidentImpact as NewIncidentImpact
    from .new_incident_services_item import NewIncidentServicesItem as NewIncidentServicesItem
    from .new_incident_state import NewIncidentState as NewIncidentState
    from .new_intel import NewIntel as NewIntel
    from .new_intel_intel_type import NewIntelIntelType as NewIntelIntelType
    from .new_intel_priority_type_0 import NewIntelPriorityType0 as NewIntelPriorityType0
    from .new_intel_severity_type_0 import NewIntelSeverityType0 as NewIntelSeverityType0
    from .new_intel_status import NewIntelStatus as NewIntelStatus
    from .new_invite import NewInvite as NewInvite
    from .new_item import NewItem as NewItem
    from .new_itinerary import NewItinerary as NewItinerary
    from .new_itinerary_best_season_item import NewItineraryBestSeasonItem as NewItineraryBestSeasonItem
    from .new_itinerary_budget_range_type_0 import (
        NewItineraryBudgetRangeType0 as NewItineraryBudgetRangeType0,
    )
    from .new_itinerary_difficulty_type_0 import NewItineraryDifficultyType0 as NewItineraryDifficultyType0
    from .new_itinerary_status import NewItineraryStatus as NewItineraryStatus
    from .new_itinerary_travel_style_type_0 import (
        NewItineraryTravelStyleType0 as NewItineraryTravelStyleType0,
    )
    from .new_itinerary_visibility import NewItineraryVisibility as NewItineraryVisibility
    from .new_link import NewLink as NewLink
    from .new_link_disposition import NewLinkDisposition as NewLinkDisposition
    from .new_membership import NewMembership as NewMembership
    from .new_membership_role import NewMembershipRole as NewMembershipRole
    from .new_programme import NewProgramme as NewProgramme
    from .new_rating import NewRating as NewRating
    from .new_rating_basis import NewRatingBasis as NewRatingBasis
    from .new_rating_rating_type import NewRatingRatingType as NewRatingRatingType
    from .new_rating_time_of_day_type_0 import NewRatingTimeOfDayType0 as NewRatingTimeOfDayType0
    from .new_report import NewReport as NewReport
    from .new_report_reason import NewReportReason as NewReportReason
    from .new_report_target_type import NewReportTargetType as NewReportTargetType
    from .new_resource import NewResource as NewResource
    from .new_resource_category import NewResourceCategory as NewResourceCategory
    from .new_response import NewResponse as NewResponse
    from .new_reveal import NewReveal as NewReveal
    from .new_reveal_fields_item import NewRevealFieldsItem as NewRevealFieldsItem
    from .new_reveal_purpose_type_0 import NewRevealPurposeType0 as NewRevealPurposeType0
    from .new_review import NewReview as NewReview
    from .new_role import NewRole as NewRole
    from .new_role_role import NewRoleRole as NewRoleRole
    from .new_roles import NewRoles as NewRoles
    from .new_roles_roles_item import NewRolesRolesItem as NewRolesRolesItem
    from .new_session import NewSession as NewSession
    from .new_session_attendance_type_0 import NewSessionAttendanceType0 as NewSessionAttendanceType0
    from .new_session_below import NewSessionBelow as NewSessionBelow
    from .new_session_below_attendance_type_0 import (
        NewSessionBelowAttendanceType0 as NewSessionBelowAttendanceType0,
    )
    from .new_session_below_cancel_reason_type_0 import (
        NewSessionBelowCancelReasonType0 as NewSessionBelowCancelReasonType0,
    )
    from .new_session_below_cancelled_by_type_0 import (
        NewSessionBelowCancelledByType0 as NewSessionBelowCancelledByType0,
    )
    from .new_session_below_mode import NewSessionBelowMode as NewSessionBelowMode
    from .new_session_below_outcome_type_0 import NewSessionBelowOutcomeType0 as NewSessionBelowOutcomeType0
    from .new_session_below_status_type_0 import NewSessionBelowStatusType0 as NewSessionBelowStatusType0
    from .new_session_cancel_reason_type_0 import NewSessionCancelReasonType0 as NewSessionCancelReasonType0
    from .new_session_cancelled_by_type_0 import NewSessionCancelledByType0 as NewSessionCancelledByType0
    from .new_session_mode import NewSessionMode as NewSessionMode
    from .new_session_outcome_type_0 import NewSessionOutcomeType0 as NewSessionOutcomeType0
    from .new_session_status_type_0 import NewSessionStatusType0 as NewSessionStatusType0
    from .new_session_type import NewSessionType as NewSessionType
    from .new_team import NewTeam as NewTeam
    from .new_times import NewTimes as NewTimes
    from .new_update import NewUpdate as NewUpdate
    from .new_update_state import NewUpdateState as NewUpdateState
    from .new_user import NewUser as NewUser
    from .new_user_roles_item import NewUserRolesItem as NewUserRolesItem
    from .new_verification import NewVerification as NewVerification
    from .new_verification_kind import NewVerificationKind as NewVerificationKind
    from .notification_answer import NotificationAnswer as NotificationAnswer
    from .notification_subject import NotificationSubject as NotificationSubject
    from .notifications_list_sort_item import NotificationsListSortItem as NotificationsListSortItem
    from .on_its_way import OnItsWay as OnItsWay
    from .open_api_document import OpenApiDocument as OpenApiDocument
    from .open_api_document_components import OpenApiDocumentComponents as OpenApiDocumentComponents
    from .open_api_document_info import OpenApiDocumentInfo as OpenApiDocumentInfo
    from .open_api_document_paths import OpenApiDocumentPaths as OpenApiDocumentPaths
    from .page_of_access_event_answer import PageOfAccessEventAnswer as PageOfAccessEventAnswer
    from .page_of_anchor_answer import PageOfAnchorAnswer as PageOfAnchorAnswer
    from .page_of_api_key_answer import PageOfApiKeyAnswer as PageOfApiKeyAnswer
    from .page_of_assignment_answer import PageOfAssignmentAnswer as PageOfAssignmentAnswer
    from .page_of_attestation_answer import PageOfAttestationAnswer as PageOfAttestationAnswer
    from .page_of_audit_answer import PageOfAuditAnswer as PageOfAuditAnswer
    from .page_of_beneficiary_answer import PageOfBeneficiaryAnswer as PageOfBeneficiaryAnswer
    from .page_of_block_answer import PageOfBlockAnswer as PageOfBlockAnswer
    from .page_of_board_standing_answer import PageOfBoardStandingAnswer as PageOfBoardStandingAnswer
    from .page_of_board_standing_answer_timeframe import (
        PageOfBoardStandingAnswerTimeframe as PageOfBoardStandingAnswerTimeframe,
    )
    from .page_of_booking_answer import PageOfBookingAnswer as PageOfBookingAnswer
    from .page_of_case_membership_answer import PageOfCaseMembershipAnswer as PageOfCaseMembershipAnswer
    from .page_of_case_note_answer import PageOfCaseNoteAnswer as PageOfCaseNoteAnswer
    from .page_of_case_session_answer import PageOfCaseSessionAnswer as PageOfCaseSessionAnswer
    from .page_of_category_answer import PageOfCategoryAnswer as PageOfCategoryAnswer
    from .page_of_consent_answer import PageOfConsentAnswer as PageOfConsentAnswer
    from .page_of_contact_answer import PageOfContactAnswer as PageOfContactAnswer
    from .page_of_disclosure_answer import PageOfDisclosureAnswer as PageOfDisclosureAnswer
    from .page_of_expense_answer import PageOfExpenseAnswer as PageOfExpenseAnswer
    from .page_of_export_answer import PageOfExportAnswer as PageOfExportAnswer
    from .page_of_factor_answer import PageOfFactorAnswer as PageOfFactorAnswer
    from .page_of_file_answer import PageOfFileAnswer as PageOfFileAnswer
    from .page_of_fx_rate_answer import PageOfFxRateAnswer as PageOfFxRateAnswer
    from .page_of_group_answer import PageOfGroupAnswer as PageOfGroupAnswer
    from .page_of_group_member_answer import PageOfGroupMemberAnswer as PageOfGroupMemberAnswer
    from .page_of_guide_answer import PageOfGuideAnswer as PageOfGuideAnswer
    from .page_of_incident_answer import PageOfIncidentAnswer as PageOfIncidentAnswer
    from .page_of_intel_answer import PageOfIntelAnswer as PageOfIntelAnswer
    from .page_of_invite_answer import PageOfInviteAnswer as PageOfInviteAnswer
    from .page_of_item_answer import PageOfItemAnswer as PageOfItemAnswer
    from .page_of_itinerary_answer import PageOfItineraryAnswer as PageOfItineraryAnswer
    from .page_of_match_answer import PageOfMatchAnswer as PageOfMatchAnswer
    from .page_of_notification_answer import PageOfNotificationAnswer as PageOfNotificationAnswer
    from .page_of_programme_answer import PageOfProgrammeAnswer as PageOfProgrammeAnswer
    from .page_of_rating_answer import PageOfRatingAnswer as PageOfRatingAnswer
    from .page_of_report_answer import PageOfReportAnswer as PageOfReportAnswer
    from .page_of_resource_answer import PageOfResourceAnswer as PageOfResourceAnswer
    from .page_of_response_answer import PageOfResponseAnswer as PageOfResponseAnswer
    from .page_of_review_answer import PageOfReviewAnswer as PageOfReviewAnswer
    from .page_of_search_result import PageOfSearchResult as PageOfSearchResult
    from .page_of_service_answer import PageOfServiceAnswer as PageOfServiceAnswer
    from .page_of_session_answer import PageOfSessionAnswer as PageOfSessionAnswer
    from .page_of_session_type_answer import PageOfSessionTypeAnswer as PageOfSessionTypeAnswer
    from .page_of_tag_answer import PageOfTagAnswer as PageOfTagAnswer
    from .page_of_team_answer import PageOfTeamAnswer as PageOfTeamAnswer
    from .page_of_user_answer import PageOfUserAnswer as PageOfUserAnswer
    from .part import Part as Part
    from .participant_marks import ParticipantMarks as ParticipantMarks
    from .participant_marks_reason_type_0 import ParticipantMarksReasonType0 as ParticipantMarksReasonType0
    from .participant_marks_status_type_0 import ParticipantMarksStatusType0 as ParticipantMarksStatusType0
    from .particulars_changes import ParticularsChanges as ParticularsChanges
    from .password_change import PasswordChange as PasswordChange
    from .password_reset import PasswordReset as PasswordReset
    from .password_reset_answer import PasswordResetAnswer as PasswordResetAnswer
    from .password_rules import PasswordRules as PasswordRules
    from .period_item import PeriodItem as PeriodItem
    from .person_answer import PersonAnswer as PersonAnswer
    from .preferences_answer import PreferencesAnswer as PreferencesAnswer
    from .preferences_answer_budget_range_type_0 import (
        PreferencesAnswerBudgetRangeType0 as PreferencesAnswerBudgetRangeType0,
    )
    from .preferences_answer_pace_type_0 import PreferencesAnswerPaceType0 as PreferencesAnswerPaceType0
    from .preferences_changes import PreferencesChanges as PreferencesChanges
    from .preferences_changes_budget_range_type_0 import (
        PreferencesChangesBudgetRangeType0 as PreferencesChangesBudgetRangeType0,
    )
    from .preferences_changes_pace_type_0 import PreferencesChangesPaceType0 as PreferencesChangesPaceType0
    from .profile_changes import ProfileChanges as ProfileChanges
    from .programme_answer import ProgrammeAnswer as ProgrammeAnswer
    from .programme_changes import ProgrammeChanges as ProgrammeChanges
    from .programmes_create_x_access_purpose import (
        ProgrammesCreateXAccessPurpose as ProgrammesCreateXAccessPurpose,
    )
    from .programmes_delete_x_access_purpose import (
        ProgrammesDeleteXAccessPurpose as ProgrammesDeleteXAccessPurpose,
    )
    from .programmes_list_sort_item import ProgrammesListSortItem as ProgrammesListSortItem
    from .programmes_list_x_access_purpose import ProgrammesListXAccessPurpose as ProgrammesListXAccessPurpose
    from .programmes_read_x_access_purpose import ProgrammesReadXAccessPurpose as ProgrammesReadXAccessPurpose
    from .programmes_update_put_x_access_purpose import (
        ProgrammesUpdatePutXAccessPurpose as ProgrammesUpdatePutXAccessPurpose,
    )
    from .programmes_update_x_access_purpose import (
        ProgrammesUpdateXAccessPurpose as ProgrammesUpdateXAccessPurpose,
    )
    from .proved_answer import ProvedAnswer as ProvedAnswer
    from .public_config import PublicConfig as PublicConfig
    from .public_config_registration import PublicConfigRegistration as PublicConfigRegistration
    from .public_limits import PublicLimits as PublicLimits
    from .rating_answer import RatingAnswer as RatingAnswer
    from .rating_answer_basis import RatingAnswerBasis as RatingAnswerBasis
    from .rating_answer_my_vote import RatingAnswerMyVote as RatingAnswerMyVote
    from .rating_answer_rating_type import RatingAnswerRatingType as RatingAnswerRatingType
    from .rating_answer_status import RatingAnswerStatus as RatingAnswerStatus
    from .rating_answer_time_of_day_type_0 import RatingAnswerTimeOfDayType0 as RatingAnswerTimeOfDayType0
    from .rating_changes import RatingChanges as RatingChanges
    from .rating_changes_basis import RatingChangesBasis as RatingChangesBasis
    from .rating_changes_rating_type import RatingChangesRatingType as RatingChangesRatingType
    from .rating_changes_time_of_day_type_0 import RatingChangesTimeOfDayType0 as RatingChangesTimeOfDayType0
    from .reauthentication import Reauthentication as Reauthentication
    from .recovery_codes_answer import RecoveryCodesAnswer as RecoveryCodesAnswer
    from .redirect_answer import RedirectAnswer as RedirectAnswer
    from .refresh import Refresh as Refresh
    from .registered_answer import RegisteredAnswer as RegisteredAnswer
    from .registration import Registration as Registration
    from .registration_taken import RegistrationTaken as RegistrationTaken
    from .renewal import Renewal as Renewal
    from .reopening import Reopening as Reopening
    from .report_answer import ReportAnswer as ReportAnswer
    from .report_answer_reason import ReportAnswerReason as ReportAnswerReason
    from .report_answer_status import ReportAnswerStatus as ReportAnswerStatus
    from .report_answer_target_type import ReportAnswerTargetType as ReportAnswerTargetType
    from .report_period import ReportPeriod as ReportPeriod
    from .report_span import ReportSpan as ReportSpan
    from .reports_list_sort_item import ReportsListSortItem as ReportsListSortItem
    from .reports_list_status_type_0 import ReportsListStatusType0 as ReportsListStatusType0
    from .reports_list_target_type_type_0 import ReportsListTargetTypeType0 as ReportsListTargetTypeType0
    from .resolution import Resolution as Resolution
    from .resolution_status import ResolutionStatus as ResolutionStatus
    from .resource_answer import ResourceAnswer as ResourceAnswer
    from .resource_answer_category import ResourceAnswerCategory as ResourceAnswerCategory
    from .resource_answer_my_vote import ResourceAnswerMyVote as ResourceAnswerMyVote
    from .resource_changes import ResourceChanges as ResourceChanges
    from .resource_changes_category import ResourceChangesCategory as ResourceChangesCategory
    from .resources_list_category_type_0 import ResourcesListCategoryType0 as ResourcesListCategoryType0
    from .resources_list_sort_item import ResourcesListSortItem as ResourcesListSortItem
    from .resources_list_type_type_0 import ResourcesListTypeType0 as ResourcesListTypeType0
    from .response_answer import ResponseAnswer as ResponseAnswer
    from .response_changes import ResponseChanges as ResponseChanges
    from .revealed import Revealed as Revealed
    from .revealed_birth_precision_type_0 import RevealedBirthPrecisionType0 as RevealedBirthPrecisionType0
    from .revealed_fields_item import RevealedFieldsItem as RevealedFieldsItem
    from .revealed_purpose import RevealedPurpose as RevealedPurpose
    from .reveals_create_x_access_purpose import RevealsCreateXAccessPurpose as RevealsCreateXAccessPurpose
    from .review_answer import ReviewAnswer as ReviewAnswer
    from .review_answer_direction import ReviewAnswerDirection as ReviewAnswerDirection
    from .root import Root as Root
    from .row_outcome import RowOutcome as RowOutcome
    from .row_outcome_outcome import RowOutcomeOutcome as RowOutcomeOutcome
    from .row_problem import RowProblem as RowProblem
    from .safety_answer import SafetyAnswer as SafetyAnswer
    from .safety_answer_confidence import SafetyAnswerConfidence as SafetyAnswerConfidence
    from .safety_contacts_list_sort_item import SafetyContactsListSortItem as SafetyContactsListSortItem
    from .safety_ratings_list_sort_item import SafetyRatingsListSortItem as SafetyRatingsListSortItem
    from .safety_ratings_list_time_of_day_type_0 import (
        SafetyRatingsListTimeOfDayType0 as SafetyRatingsListTimeOfDayType0,
    )
    from .safety_ratings_list_type_type_0 import SafetyRatingsListTypeType0 as SafetyRatingsListTypeType0
    from .safety_ratings_own_sort_item import SafetyRatingsOwnSortItem as SafetyRatingsOwnSortItem
    from .safety_ratings_own_time_of_day_type_0 import (
        SafetyRatingsOwnTimeOfDayType0 as SafetyRatingsOwnTimeOfDayType0,
    )
    from .safety_ratings_own_type_type_0 import SafetyRatingsOwnTypeType0 as SafetyRatingsOwnTypeType0
    from .safety_ratings_read_sort_item import SafetyRatingsReadSortItem as SafetyRatingsReadSortItem
    from .safety_ratings_read_time_of_day_type_0 import (
        SafetyRatingsReadTimeOfDayType0 as SafetyRatingsReadTimeOfDayType0,
    )
    from .safety_ratings_read_type_type_0 import SafetyRatingsReadTypeType0 as SafetyRatingsReadTypeType0
    from .safety_settings_answer import SafetySettingsAnswer as SafetySettingsAnswer
    from .safety_settings_answer_invites_from import (
        SafetySettingsAnswerInvitesFrom as SafetySettingsAnswerInvitesFrom,
    )
    from .safety_settings_answer_safety_check_in_frequency import (
        SafetySettingsAnswerSafetyCheckInFrequency as SafetySettingsAnswerSafetyCheckInFrequency,
    )
    from .safety_settings_answer_share_precision import (
        SafetySettingsAnswerSharePrecision as SafetySettingsAnswerSharePrecision,
    )
    from .safety_settings_changes import SafetySettingsChanges as SafetySettingsChanges
    from .safety_settings_changes_invites_from import (
        SafetySettingsChangesInvitesFrom as SafetySettingsChangesInvitesFrom,
    )
    from .safety_settings_changes_safety_check_in_frequency import (
        SafetySettingsChangesSafetyCheckInFrequency as SafetySettingsChangesSafetyCheckInFrequency,
    )
    from .safety_settings_changes_share_precision import (
        SafetySettingsChangesSharePrecision as SafetySettingsChangesSharePrecision,
    )
    from .save_answer import SaveAnswer as SaveAnswer
    from .saves_list_sort_item import SavesListSortItem as SavesListSortItem
    from .search_result import SearchResult as SearchResult
    from .service_answer import ServiceAnswer as ServiceAnswer
    from .service_answer_status import ServiceAnswerStatus as ServiceAnswerStatus
    from .service_detail import ServiceDetail as ServiceDetail
    from .service_health import ServiceHealth as ServiceHealth
    from .service_health_status import ServiceHealthStatus as ServiceHealthStatus
    from .services import Services as Services
    from .services_list_sort_item import ServicesListSortItem as ServicesListSortItem
    from .services_list_status_type_0 import ServicesListStatusType0 as ServicesListStatusType0
    from .session_answer import SessionAnswer as SessionAnswer
    from .session_content_changes import SessionContentChanges as SessionContentChanges
    from .session_content_changes_attendance_type_0 import (
        SessionContentChangesAttendanceType0 as SessionContentChangesAttendanceType0,
    )
    from .session_content_changes_cancel_reason_type_0 import (
        SessionContentChangesCancelReasonType0 as SessionContentChangesCancelReasonType0,
    )
    from .session_content_changes_cancelled_by_type_0 import (
        SessionContentChangesCancelledByType0 as SessionContentChangesCancelledByType0,
    )
    from .session_content_changes_mode import SessionContentChangesMode as SessionContentChangesMode
    from .session_content_changes_outcome_type_0 import (
        SessionContentChangesOutcomeType0 as SessionContentChangesOutcomeType0,
    )
    from .session_content_changes_status import SessionContentChangesStatus as SessionContentChangesStatus
    from .session_type_answer import SessionTypeAnswer as SessionTypeAnswer
    from .session_type_changes import SessionTypeChanges as SessionTypeChanges
    from .session_types_create_x_access_purpose import (
        SessionTypesCreateXAccessPurpose as SessionTypesCreateXAccessPurpose,
    )
    from .session_types_delete_x_access_purpose import (
        SessionTypesDeleteXAccessPurpose as SessionTypesDeleteXAccessPurpose,
    )
    from .session_types_list_sort_item import SessionTypesListSortItem as SessionTypesListSortItem
    from .session_types_list_x_access_purpose import (
        SessionTypesListXAccessPurpose as SessionTypesListXAccessPurpose,
    )
    from .session_types_read_x_access_purpose import (
        SessionTypesReadXAccessPurpose as SessionTypesReadXAccessPurpose,
    )
    from .session_types_update_put_x_access_purpose import (
        SessionTypesUpdatePutXAccessPurpose as SessionTypesUpdatePutXAccessPurpose,
    )
    from .session_types_update_x_access_purpose import (
        SessionTypesUpdateXAccessPurpose as SessionTypesUpdateXAccessPurpose,
    )
    from .sessions_list_sort_item import SessionsListSortItem as SessionsListSortItem
    from .standing_answer import StandingAnswer as StandingAnswer
    from .standing_answer_role_type_0 import StandingAnswerRoleType0 as StandingAnswerRoleType0
    from .standing_answer_state import StandingAnswerState as StandingAnswerState
    from .start import Start as Start
    from .state_change import StateChange as StateChange
    from .state_change_after import StateChangeAfter as StateChangeAfter
    from .state_change_before_type_0 import StateChangeBeforeType0 as StateChangeBeforeType0
    from .summary_answer import SummaryAnswer as SummaryAnswer
    from .sums import Sums as Sums
    from .system_metrics_format import SystemMetricsFormat as SystemMetricsFormat
    from .tag_answer import TagAnswer as TagAnswer
    from .tag_changes import TagChanges as TagChanges
    from .tag_item import TagItem as TagItem
    from .tag_report_answer import TagReportAnswer as TagReportAnswer
    from .tags_list_sort_item import TagsListSortItem as TagsListSortItem
    from .team_answer import TeamAnswer as TeamAnswer
    from .team_changes import TeamChanges as TeamChanges
    from .teams_create_x_access_purpose import TeamsCreateXAccessPurpose as TeamsCreateXAccessPurpose
    from .teams_delete_x_access_purpose import TeamsDeleteXAccessPurpose as TeamsDeleteXAccessPurpose
    from .teams_list_sort_item import TeamsListSortItem as TeamsListSortItem
    from .teams_list_x_access_purpose import TeamsListXAccessPurpose as TeamsListXAccessPurpose
    from .teams_read_x_access_purpose import TeamsReadXAccessPurpose as TeamsReadXAccessPurpose
    from .teams_update_put_x_access_purpose import (
        TeamsUpdatePutXAccessPurpose as TeamsUpdatePutXAccessPurpose,
    )
    from .teams_update_x_access_purpose import TeamsUpdateXAccessPurpose as TeamsUpdateXAccessPurpose
    from .tokens_answer import TokensAnswer as TokensAnswer
    from .travel_groups_list_eligibility_type_0 import (
        TravelGroupsListEligibilityType0 as TravelGroupsListEligibilityType0,
    )
    from .travel_groups_list_sort_type_0 import TravelGroupsListSortType0 as TravelGroupsListSortType0
    from .travel_groups_list_status_type_0 import TravelGroupsListStatusType0 as TravelGroupsListStatusType0
    from .travel_intel_list_severity_type_0 import (
        TravelIntelListSeverityType0 as TravelIntelListSeverityType0,
    )
    from .travel_intel_list_sort_type_0 import TravelIntelListSortType0 as TravelIntelListSortType0
    from .travel_intel_list_status_type_0 import TravelIntelListStatusType0 as TravelIntelListStatusType0
    from .travel_intel_list_type_type_0 import TravelIntelListTypeType0 as TravelIntelListTypeType0
    from .travel_intel_own_severity_type_0 import TravelIntelOwnSeverityType0 as TravelIntelOwnSeverityType0
    from .travel_intel_own_sort_type_0 import TravelIntelOwnSortType0 as TravelIntelOwnSortType0
    from .travel_intel_own_status_type_0 import TravelIntelOwnStatusType0 as TravelIntelOwnStatusType0
    from .travel_intel_own_type_type_0 import TravelIntelOwnTypeType0 as TravelIntelOwnTypeType0
    from .trend_item import TrendItem as TrendItem
    from .trend_report_answer import TrendReportAnswer as TrendReportAnswer
    from .unconverted_item import UnconvertedItem as UnconvertedItem
    from .unlock import Unlock as Unlock
    from .update_answer import UpdateAnswer as UpdateAnswer
    from .update_answer_state import UpdateAnswerState as UpdateAnswerState
    from .user_answer import UserAnswer as UserAnswer
    from .user_answer_roles_item import UserAnswerRolesItem as UserAnswerRolesItem
    from .user_answer_state import UserAnswerState as UserAnswerState
    from .users_list_role_type_0_item import UsersListRoleType0Item as UsersListRoleType0Item
    from .users_list_sort_item import UsersListSortItem as UsersListSortItem
    from .users_list_state_type_0 import UsersListStateType0 as UsersListStateType0
    from .verification_answer import VerificationAnswer as VerificationAnswer
    from .verification_answer_state import VerificationAnswerState as VerificationAnswerState
    from .verifications_create_x_access_purpose import (
        VerificationsCreateXAccessPurpose as VerificationsCreateXAccessPurpose,
    )
    from .verifications_read_x_access_purpose import (
        VerificationsReadXAccessPurpose as VerificationsReadXAccessPurpose,
    )
    from .verify import Verify as Verify
    from .verify_answer import VerifyAnswer as VerifyAnswer
    from .view_answer import ViewAnswer as ViewAnswer
    from .votes_answer import VotesAnswer as VotesAnswer
    from .votes_answer_my_vote import VotesAnswerMyVote as VotesAnswerMyVote
    from .withheld import Withheld as Withheld
    from .withheld_field import WithheldField as WithheldField
    from .withheld_why import WithheldWhy as WithheldWhy
    from .women_safe_answer import WomenSafeAnswer as WomenSafeAnswer
    from .women_safe_answer_reasons_item import WomenSafeAnswerReasonsItem as WomenSafeAnswerReasonsItem
    from .women_safe_answer_state import WomenSafeAnswerState as WomenSafeAnswerState
    from .women_safe_decision import WomenSafeDecision as WomenSafeDecision
    from .women_safe_decision_decision import WomenSafeDecisionDecision as WomenSafeDecisionDecision

_HOMES = {
    "Absence": ".absence",
    "AbsenceAttendanceType0": ".absence_attendance_type_0",
    "AccessEventAnswer": ".access_event_answer",
    "AccessEventAnswerAction": ".access_event_answer_action",
    "AccessEventAnswerDetailType0": ".access_event_answer_detail_type_0",
    "AccessEventAnswerPurpose": ".access_event_answer_purpose",
    "AccessEventAnswerResult": ".access_event_answer_result",
    "AccessEventAnswerVia": ".access_event_answer_via",
    "AccessEventsListActionType0": ".access_events_list_action_type_0",
    "AccessEventsListPurposeType0": ".access_events_list_purpose_type_0",
    "AccessEventsListResultType0": ".access_events_list_result_type_0",
    "AccessEventsListSortItem": ".access_events_list_sort_item",
    "AccessEventsListXAccessPurpose": ".access_events_list_x_access_purpose",
    "Address": ".address",
    "AddressAnswer": ".address_answer",
    "AddressOrOwn": ".address_or_own",
    "Age": ".age",
    "AnalyticsByCategoryKindType0Item": ".analytics_by_category_kind_type_0_item",
    "AnalyticsByCategoryPaymentMethodType0Item": ".analytics_by_category_payment_method_type_0_item",
    "AnalyticsByCategoryRollup": ".analytics_by_category_rollup",
    "AnalyticsByMonthKindType0Item": ".analytics_by_month_kind_type_0_item",
    "AnalyticsByMonthPaymentMethodType0Item": ".analytics_by_month_payment_method_type_0_item",
    "AnalyticsByPaymentMethodKindType0Item": ".analytics_by_payment_method_kind_type_0_item",
    "AnalyticsByPaymentMethodPaymentMethodType0Item": ".analytics_by_payment_method_payment_method_type_0_item",
    "AnalyticsByTagKindType0Item": ".analytics_by_tag_kind_type_0_item",
    "AnalyticsByTagPaymentMethodType0Item": ".analytics_by_tag_payment_method_type_0_item",
    "AnalyticsSummaryKindType0Item": ".analytics_summary_kind_type_0_item",
    "AnalyticsSummaryPaymentMethodType0Item": ".analytics_summary_payment_method_type_0_item",
    "AnalyticsTopMerchantsKindType0Item": ".analytics_top_merchants_kind_type_0_item",
    "AnalyticsTopMerchantsPaymentMethodType0Item": ".analytics_top_merchants_payment_method_type_0_item",
    "AnalyticsTrendBucket": ".analytics_trend_bucket",
    "AnalyticsTrendKindType0Item": ".analytics_trend_kind_type_0_item",
    "AnalyticsTrendPaymentMethodType0Item": ".analytics_trend_payment_method_type_0_item",
    "AnchorAnswer": ".anchor_answer",
    "AnchorsListSortItem": ".anchors_list_sort_item",
    "AnchorsListXAccessPurpose": ".anchors_list_x_access_purpose",
    "ApiKeyAnswer": ".api_key_answer",
    "ApiKeyAnswerRolesItem": ".api_key_answer_roles_item",
    "ApiKeysListSortItem": ".api_keys_list_sort_item",
    "AssignmentAnswer": ".assignment_answer",
    "AssignmentAnswerRole": ".assignment_answer_role",
    "AssignmentsCreateXAccessPurpose": ".assignments_create_x_access_purpose",
    "AssignmentsDeleteXAccessPurpose": ".assignments_delete_x_access_purpose",
    "AssignmentsListSortItem": ".assignments_list_sort_item",
    "AssignmentsListXAccessPurpose": ".assignments_list_x_access_purpose",
    "AttendanceAnswer": ".attendance_answer",
    "AttendanceAnswerReasonType0": ".attendance_answer_reason_type_0",
    "AttendanceAnswerStatusType0": ".attendance_answer_status_type_0",
    "AttendanceList": ".attendance_list",
    "AttendanceListAnswer": ".attendance_list_answer",
    "AttendanceReadXAccessPurpose": ".attendance_read_x_access_purpose",
    "AttendanceWriteOneXAccessPurpose": ".attendance_write_one_x_access_purpose",
    "AttendanceWriteXAccessPurpose": ".attendance_write_x_access_purpose",
    "AttestationAnswer": ".attestation_answer",
    "AttestationAnswerKind": ".attestation_answer_kind",
    "AttestationsListSortItem": ".attestations_list_sort_item",
    "AuditAnswer": ".audit_answer",
    "AuditAnswerChanges": ".audit_answer_changes",
    "AuditListSortItem": ".audit_list_sort_item",
    "AuthLogoutScope": ".auth_logout_scope",
    "AuthorizeAnswer": ".authorize_answer",
    "BeneficiariesCloseXAccessPurpose": ".beneficiaries_close_x_access_purpose",
    "BeneficiariesCreateXAccessPurpose": ".beneficiaries_create_x_access_purpose",
    "BeneficiariesDeleteReason": ".beneficiaries_delete_reason",
    "BeneficiariesDeleteXAccessPurpose": ".beneficiaries_delete_x_access_purpose",
    "BeneficiariesListGenderType0": ".beneficiaries_list_gender_type_0",
    "BeneficiariesListPriorityType0": ".beneficiaries_list_priority_type_0",
    "BeneficiariesListSortItem": ".beneficiaries_list_sort_item",
    "BeneficiariesListStatusType0": ".beneficiaries_list_status_type_0",
    "BeneficiariesListXAccessPurpose": ".beneficiaries_list_x_access_purpose",
    "BeneficiariesReadXAccessPurpose": ".beneficiaries_read_x_access_purpose",
    "BeneficiariesReopenXAccessPurpose": ".beneficiaries_reopen_x_access_purpose",
    "BeneficiariesRestoreXAccessPurpose": ".beneficiaries_restore_x_access_purpose",
    "BeneficiariesUpdatePutXAccessPurpose": ".beneficiaries_update_put_x_access_purpose",
    "BeneficiariesUpdateXAccessPurpose": ".beneficiaries_update_x_access_purpose",
    "BeneficiaryAnswer": ".beneficiary_answer",
    "BeneficiaryAnswerBirthPrecisionType0": ".beneficiary_answer_birth_precision_type_0",
    "BeneficiaryAnswerClosureReasonType0": ".beneficiary_answer_closure_reason_type_0",
    "BeneficiaryAnswerGender": ".beneficiary_answer_gender",
    "BeneficiaryAnswerIntakeSourceType0": ".beneficiary_answer_intake_source_type_0",
    "BeneficiaryAnswerPriority": ".beneficiary_answer_priority",
    "BeneficiaryAnswerStatus": ".beneficiary_answer_status",
    "BeneficiaryRecordChanges": ".beneficiary_record_changes",
    "BeneficiaryRecordChangesBirthPrecisionType0": ".beneficiary_record_changes_birth_precision_type_0",
    "BeneficiaryRecordChangesClosureReasonType0": ".beneficiary_record_changes_closure_reason_type_0",
    "BeneficiaryRecordChangesGender": ".beneficiary_record_changes_gender",
    "BeneficiaryRecordChangesIntakeSourceType0": ".beneficiary_record_changes_intake_source_type_0",
    "BeneficiaryRecordChangesPriority": ".beneficiary_record_changes_priority",
    "BeneficiaryRecordChangesStatus": ".beneficiary_record_changes_status",
    "BeneficiarySessionsCreateXAccessPurpose": ".beneficiary_sessions_create_x_access_purpose",
    "BeneficiarySessionsListSortItem": ".beneficiary_sessions_list_sort_item",
    "BeneficiarySessionsListStatusType0": ".beneficiary_sessions_list_status_type_0",
    "BeneficiarySessionsListXAccessPurpose": ".beneficiary_sessions_list_x_access_purpose",
    "BlockAnswer": ".block_answer",
    "BlocksListSortItem": ".blocks_list_sort_item",
    "BoardStandingAnswer": ".board_standing_answer",
    "BoardsLeaderboardSortItem": ".boards_leaderboard_sort_item",
    "BoardsLeaderboardTimeframe": ".boards_leaderboard_timeframe",
    "BoardsRisingStarsSortItem": ".boards_rising_stars_sort_item",
    "BookedGuide": ".booked_guide",
    "BookingAnswer": ".booking_answer",
    "BookingAnswerStatus": ".booking_answer_status",
    "BookingsListRoleType0": ".bookings_list_role_type_0",
    "BookingsListSortItem": ".bookings_list_sort_item",
    "BookingsListStatusType0": ".bookings_list_status_type_0",
    "BulkAnswer": ".bulk_answer",
    "BySeverity": ".by_severity",
    "ByType": ".by_type",
    "Cancellation": ".cancellation",
    "CancellationCancelReason": ".cancellation_cancel_reason",
    "CancellationCancelledByType0": ".cancellation_cancelled_by_type_0",
    "CaseMembershipAnswer": ".case_membership_answer",
    "CaseMembershipAnswerRole": ".case_membership_answer_role",
    "CaseNoteAnswer": ".case_note_answer",
    "CaseNoteAnswerConfidentiality": ".case_note_answer_confidentiality",
    "CaseNoteAnswerKind": ".case_note_answer_kind",
    "CaseNoteChanges": ".case_note_changes",
    "CaseNoteChangesConfidentiality": ".case_note_changes_confidentiality",
    "CaseNoteChangesKind": ".case_note_changes_kind",
    "CaseNotesAmendXAccessPurpose": ".case_notes_amend_x_access_purpose",
    "CaseNotesCreateXAccessPurpose": ".case_notes_create_x_access_purpose",
    "CaseNotesDeleteXAccessPurpose": ".case_notes_delete_x_access_purpose",
    "CaseNotesListKindType0": ".case_notes_list_kind_type_0",
    "CaseNotesListSortItem": ".case_notes_list_sort_item",
    "CaseNotesListXAccessPurpose": ".case_notes_list_x_access_purpose",
    "CaseNotesReadXAccessPurpose": ".case_notes_read_x_access_purpose",
    "CaseNotesSignXAccessPurpose": ".case_notes_sign_x_access_purpose",
    "CaseNotesUpdatePutXAccessPurpose": ".case_notes_update_put_x_access_purpose",
    "CaseNotesUpdateXAccessPurpose": ".case_notes_update_x_access_purpose",
    "CaseSessionAnswer": ".case_session_answer",
    "CaseSessionAnswerAttendanceType0": ".case_session_answer_attendance_type_0",
    "CaseSessionAnswerCancelReasonType0": ".case_session_answer_cancel_reason_type_0",
    "CaseSessionAnswerCancelledByType0": ".case_session_answer_cancelled_by_type_0",
    "CaseSessionAnswerMode": ".case_session_answer_mode",
    "CaseSessionAnswerOutcomeType0": ".case_session_answer_outcome_type_0",
    "CaseSessionAnswerStatus": ".case_session_answer_status",
    "CaseSessionsAgendaSortItem": ".case_sessions_agenda_sort_item",
    "CaseSessionsAgendaStatusType0": ".case_sessions_agenda_status_type_0",
    "CaseSessionsAgendaXAccessPurpose": ".case_sessions_agenda_x_access_purpose",
    "CaseSessionsCancelXAccessPurpose": ".case_sessions_cancel_x_access_purpose",
    "CaseSessionsCompleteXAccessPurpose": ".case_sessions_complete_x_access_purpose",
    "CaseSessionsCorrectXAccessPurpose": ".case_sessions_correct_x_access_purpose",
    "CaseSessionsCreateAnyXAccessPurpose": ".case_sessions_create_any_x_access_purpose",
    "CaseSessionsDeleteXAccessPurpose": ".case_sessions_delete_x_access_purpose",
    "CaseSessionsNoShowXAccessPurpose": ".case_sessions_no_show_x_access_purpose",
    "CaseSessionsReadXAccessPurpose": ".case_sessions_read_x_access_purpose",
    "CaseSessionsRescheduleXAccessPurpose": ".case_sessions_reschedule_x_access_purpose",
    "CaseSessionsRestoreXAccessPurpose": ".case_sessions_restore_x_access_purpose",
    "CaseSessionsStartXAccessPurpose": ".case_sessions_start_x_access_purpose",
    "CaseSessionsUpdatePutXAccessPurpose": ".case_sessions_update_put_x_access_purpose",
    "CaseSessionsUpdateXAccessPurpose": ".case_sessions_update_x_access_purpose",
    "CategoriesListSortItem": ".categories_list_sort_item",
    "CategoryAnswer": ".category_answer",
    "CategoryChanges": ".category_changes",
    "CategoryItem": ".category_item",
    "CategoryReportAnswer": ".category_report_answer",
    "Chart": ".chart",
    "ChartAxis": ".chart_axis",
    "ChartAxisType": ".chart_axis_type",
    "ChartExcluded": ".chart_excluded",
    "ChartKind": ".chart_kind",
    "ChartSeries": ".chart_series",
    "ChartSeriesRole": ".chart_series_role",
    "ChartUnit": ".chart_unit",
    "Closing": ".closing",
    "ClosingClosureReason": ".closing_closure_reason",
    "CodeSaid": ".code_said",
    "Completion": ".completion",
    "CompletionAttendanceType0": ".completion_attendance_type_0",
    "CompletionOutcomeType0": ".completion_outcome_type_0",
    "Confirmation": ".confirmation",
    "ConsentAnswer": ".consent_answer",
    "ConsentAnswerFieldsItem": ".consent_answer_fields_item",
    "ConsentAnswerGivenBy": ".consent_answer_given_by",
    "ConsentAnswerLegalBasis": ".consent_answer_legal_basis",
    "ConsentAnswerMethod": ".consent_answer_method",
    "ConsentAnswerPurpose": ".consent_answer_purpose",
    "ConsentAnswerState": ".consent_answer_state",
    "ConsentTermsChanges": ".consent_terms_changes",
    "ConsentTermsChangesFieldsItem": ".consent_terms_changes_fields_item",
    "ConsentTermsChangesGivenBy": ".consent_terms_changes_given_by",
    "ConsentTermsChangesLegalBasis": ".consent_terms_changes_legal_basis",
    "ConsentTermsChangesMethod": ".consent_terms_changes_method",
    "ConsentTermsChangesPurpose": ".consent_terms_changes_purpose",
    "ConsentsCreateXAccessPurpose": ".consents_create_x_access_purpose",
    "ConsentsGiveXAccessPurpose": ".consents_give_x_access_purpose",
    "ConsentsInvalidateXAccessPurpose": ".consents_invalidate_x_access_purpose",
    "ConsentsListPurposeType0": ".consents_list_purpose_type_0",
    "ConsentsListSortItem": ".consents_list_sort_item",
    "ConsentsListXAccessPurpose": ".consents_list_x_access_purpose",
    "ConsentsReadXAccessPurpose": ".consents_read_x_access_purpose",
    "ConsentsRefuseXAccessPurpose": ".consents_refuse_x_access_purpose",
    "ConsentsRenewXAccessPurpose": ".consents_renew_x_access_purpose",
    "ConsentsUpdatePutXAccessPurpose": ".consents_update_put_x_access_purpose",
    "ConsentsUpdateXAccessPurpose": ".consents_update_x_access_purpose",
    "ConsentsWithdrawXAccessPurpose": ".consents_withdraw_x_access_purpose",
    "ContactAnswer": ".contact_answer",
    "ContactAnswerConsent": ".contact_answer_consent",
    "ContactChanges": ".contact_changes",
    "Correction": ".correction",
    "CorrectionAttendanceType0": ".correction_attendance_type_0",
    "CorrectionStatus": ".correction_status",
    "DatabaseHealth": ".database_health",
    "DatabaseHealthDatabase": ".database_health_database",
    "DatabaseHealthStatus": ".database_health_status",
    "DetailedHealth": ".detailed_health",
    "DetailedHealthStatus": ".detailed_health_status",
    "DisclosureAnswer": ".disclosure_answer",
    "DisclosureAnswerDisclosedItem": ".disclosure_answer_disclosed_item",
    "DisclosureAnswerFieldsItem": ".disclosure_answer_fields_item",
    "DisclosureAnswerPurpose": ".disclosure_answer_purpose",
    "DisclosuresCreateXAccessPurpose": ".disclosures_create_x_access_purpose",
    "DisclosuresListPurposeType0": ".disclosures_list_purpose_type_0",
    "DisclosuresListSortItem": ".disclosures_list_sort_item",
    "DisclosuresListXAccessPurpose": ".disclosures_list_x_access_purpose",
    "ExpenseAnswer": ".expense_answer",
    "ExpenseAnswerCategorySource": ".expense_answer_category_source",
    "ExpenseAnswerFxSourceType0": ".expense_answer_fx_source_type_0",
    "ExpenseAnswerKind": ".expense_answer_kind",
    "ExpenseAnswerLockedFieldsItem": ".expense_answer_locked_fields_item",
    "ExpenseAnswerPaymentMethodType0": ".expense_answer_payment_method_type_0",
    "ExpenseAnswerStatus": ".expense_answer_status",
    "ExpenseChanges": ".expense_changes",
    "ExpenseChangesKind": ".expense_changes_kind",
    "ExpenseChangesLockedFieldsItem": ".expense_changes_locked_fields_item",
    "ExpenseChangesPaymentMethodType0": ".expense_changes_payment_method_type_0",
    "ExpenseChangesStatusType0": ".expense_changes_status_type_0",
    "ExpensesDeleteRefundsType0": ".expenses_delete_refunds_type_0",
    "ExpensesExportFormat": ".expenses_export_format",
    "ExpensesExportKindType0Item": ".expenses_export_kind_type_0_item",
    "ExpensesExportPaymentMethodType0Item": ".expenses_export_payment_method_type_0_item",
    "ExpensesExportSortItem": ".expenses_export_sort_item",
    "ExpensesExportStatusType0Item": ".expenses_export_status_type_0_item",
    "ExpensesExportTrashed": ".expenses_export_trashed",
    "ExpensesListKindType0Item": ".expenses_list_kind_type_0_item",
    "ExpensesListPaymentMethodType0Item": ".expenses_list_payment_method_type_0_item",
    "ExpensesListSortItem": ".expenses_list_sort_item",
    "ExpensesListStatusType0Item": ".expenses_list_status_type_0_item",
    "ExpensesListTrashed": ".expenses_list_trashed",
    "ExpensesReadTrashed": ".expenses_read_trashed",
    "ExportAnswer": ".export_answer",
    "ExportAnswerState": ".export_answer_state",
    "ExportsListSortItem": ".exports_list_sort_item",
    "FactorAnswer": ".factor_answer",
    "FactorChoice": ".factor_choice",
    "FactorProof": ".factor_proof",
    "FactorProvenAnswer": ".factor_proven_answer",
    "FactorRequiredAnswer": ".factor_required_answer",
    "FactorsListSortItem": ".factors_list_sort_item",
    "FaultAnswer": ".fault_answer",
    "FaultAnswerKind": ".fault_answer_kind",
    "Feature": ".feature",
    "FieldFault": ".field_fault",
    "Figures": ".figures",
    "FileAnswer": ".file_answer",
    "FxRateAnswer": ".fx_rate_answer",
    "FxRateAnswerSource": ".fx_rate_answer_source",
    "FxRatesListSortItem": ".fx_rates_list_sort_item",
    "FxRatesListSourceType0": ".fx_rates_list_source_type_0",
    "GivenConsent": ".given_consent",
    "GivenConsentMethodType0": ".given_consent_method_type_0",
    "GroupAnswer": ".group_answer",
    "GroupAnswerBudgetRangeType0": ".group_answer_budget_range_type_0",
    "GroupAnswerEligibility": ".group_answer_eligibility",
    "GroupAnswerJoinPolicy": ".group_answer_join_policy",
    "GroupAnswerListing": ".group_answer_listing",
    "GroupAnswerPaceType0": ".group_answer_pace_type_0",
    "GroupAnswerStatus": ".group_answer_status",
    "GroupFactsChanges": ".group_facts_changes",
    "GroupFactsChangesBudgetRangeType0": ".group_facts_changes_budget_range_type_0",
    "GroupFactsChangesEligibility": ".group_facts_changes_eligibility",
    "GroupFactsChangesJoinPolicy": ".group_facts_changes_join_policy",
    "GroupFactsChangesListingType0": ".group_facts_changes_listing_type_0",
    "GroupFactsChangesPaceType0": ".group_facts_changes_pace_type_0",
    "GroupFactsChangesStatus": ".group_facts_changes_status",
    "GroupInvitesListSentSortItem": ".group_invites_list_sent_sort_item",
    "GroupInvitesListSentStatusType0": ".group_invites_list_sent_status_type_0",
    "GroupInvitesListSortItem": ".group_invites_list_sort_item",
    "GroupInvitesListStatusType0": ".group_invites_list_status_type_0",
    "GroupMemberAnswer": ".group_member_answer",
    "GroupMemberAnswerRole": ".group_member_answer_role",
    "GroupMemberAnswerState": ".group_member_answer_state",
    "GroupMembersListSortItem": ".group_members_list_sort_item",
    "GroupMembersListState": ".group_members_list_state",
    "GuideAnswer": ".guide_answer",
    "GuideAnswerAvailability": ".guide_answer_availability",
    "GuideAnswerCancellationPolicy": ".guide_answer_cancellation_policy",
    "GuideAnswerEligibility": ".guide_answer_eligibility",
    "GuideAnswerRateUnit": ".guide_answer_rate_unit",
    "GuideAnswerStatus": ".guide_answer_status",
    "GuideAnswerVerification": ".guide_answer_verification",
    "GuideChanges": ".guide_changes",
    "GuideChangesAvailability": ".guide_changes_availability",
    "GuideChangesCancellationPolicy": ".guide_changes_cancellation_policy",
    "GuideChangesEligibility": ".guide_changes_eligibility",
    "GuideChangesRateUnit": ".guide_changes_rate_unit",
    "GuideDecision": ".guide_decision",
    "GuideDecisionStatusType0": ".guide_decision_status_type_0",
    "GuideDecisionVerificationType0": ".guide_decision_verification_type_0",
    "GuideReviewsListDirection": ".guide_reviews_list_direction",
    "GuideReviewsListSortItem": ".guide_reviews_list_sort_item",
    "GuidesListSortItem": ".guides_list_sort_item",
    "GuidesListStatus": ".guides_list_status",
    "Health": ".health",
    "HealthStatus": ".health_status",
    "HelplineAnswer": ".helpline_answer",
    "Highlights": ".highlights",
    "History": ".history",
    "ImportReport": ".import_report",
    "IncidentAnswer": ".incident_answer",
    "IncidentAnswerImpact": ".incident_answer_impact",
    "IncidentAnswerState": ".incident_answer_state",
    "IncidentFactsChanges": ".incident_facts_changes",
    "IncidentFactsChangesImpact": ".incident_facts_changes_impact",
    "IncidentFactsChangesServicesItem": ".incident_facts_changes_services_item",
    "IncidentsListImpactType0": ".incidents_list_impact_type_0",
    "IncidentsListServiceType0Item": ".incidents_list_service_type_0_item",
    "IncidentsListSortItem": ".incidents_list_sort_item",
    "IncidentsListStateType0": ".incidents_list_state_type_0",
    "IntelAnswer": ".intel_answer",
    "IntelAnswerIntelType": ".intel_answer_intel_type",
    "IntelAnswerModeration": ".intel_answer_moderation",
    "IntelAnswerMyVote": ".intel_answer_my_vote",
    "IntelAnswerSeverityType0": ".intel_answer_severity_type_0",
    "IntelAnswerStatus": ".intel_answer_status",
    "IntelChanges": ".intel_changes",
    "IntelChangesIntelType": ".intel_changes_intel_type",
    "IntelChangesPriorityType0": ".intel_changes_priority_type_0",
    "IntelChangesSeverityType0": ".intel_changes_severity_type_0",
    "IntelChangesStatus": ".intel_changes_status",
    "IntelResponsesListSortItem": ".intel_responses_list_sort_item",
    "IntelStatsAnswer": ".intel_stats_answer",
    "InviteAnswer": ".invite_answer",
    "InviteAnswerStatus": ".invite_answer_status",
    "ItemAnswer": ".item_answer",
    "ItemBulk": ".item_bulk",
    "ItemChanges": ".item_changes",
    "ItemFilesAddBody": ".item_files_add_body",
    "ItemFilesListSortItem": ".item_files_list_sort_item",
    "ItemFilesReadDisposition": ".item_files_read_disposition",
    "ItemsExportFormat": ".items_export_format",
    "ItemsExportSortItem": ".items_export_sort_item",
    "ItemsImportFileOnConflict": ".items_import_file_on_conflict",
    "ItemsImportFileReport": ".items_import_file_report",
    "ItemsListSortItem": ".items_list_sort_item",
    "ItinerariesByDestinationBudgetRangeType0": ".itineraries_by_destination_budget_range_type_0",
    "ItinerariesByDestinationDifficultyType0": ".itineraries_by_destination_difficulty_type_0",
    "ItinerariesByDestinationSortItem": ".itineraries_by_destination_sort_item",
    "ItinerariesByDestinationTravelStyleType0": ".itineraries_by_destination_travel_style_type_0",
    "ItinerariesFeaturedSortItem": ".itineraries_featured_sort_item",
    "ItinerariesListBudgetRangeType0": ".itineraries_list_budget_range_type_0",
    "ItinerariesListDifficultyType0": ".itineraries_list_difficulty_type_0",
    "ItinerariesListSortItem": ".itineraries_list_sort_item",
    "ItinerariesListTravelStyleType0": ".itineraries_list_travel_style_type_0",
    "ItinerariesMineBudgetRangeType0": ".itineraries_mine_budget_range_type_0",
    "ItinerariesMineDifficultyType0": ".itineraries_mine_difficulty_type_0",
    "ItinerariesMineSortItem": ".itineraries_mine_sort_item",
    "ItinerariesMineStatusType0": ".itineraries_mine_status_type_0",
    "ItinerariesMineTravelStyleType0": ".itineraries_mine_travel_style_type_0",
    "ItinerariesMineVisibilityType0": ".itineraries_mine_visibility_type_0",
    "ItineraryAnswer": ".itinerary_answer",
    "ItineraryAnswerBestSeasonItem": ".itinerary_answer_best_season_item",
    "ItineraryAnswerBudgetRangeType0": ".itinerary_answer_budget_range_type_0",
    "ItineraryAnswerDifficultyType0": ".itinerary_answer_difficulty_type_0",
    "ItineraryAnswerModeration": ".itinerary_answer_moderation",
    "ItineraryAnswerStatus": ".itinerary_answer_status",
    "ItineraryAnswerTravelStyleType0": ".itinerary_answer_travel_style_type_0",
    "ItineraryAnswerVisibility": ".itinerary_answer_visibility",
    "ItineraryChanges": ".itinerary_changes",
    "ItineraryChangesBestSeasonItem": ".itinerary_changes_best_season_item",
    "ItineraryChangesBudgetRangeType0": ".itinerary_changes_budget_range_type_0",
    "ItineraryChangesDifficultyType0": ".itinerary_changes_difficulty_type_0",
    "ItineraryChangesStatus": ".itinerary_changes_status",
    "ItineraryChangesTravelStyleType0": ".itinerary_changes_travel_style_type_0",
    "ItineraryChangesVisibility": ".itinerary_changes_visibility",
    "ItineraryRating": ".itinerary_rating",
    "ItineraryRatingBasis": ".itinerary_rating_basis",
    "ItineraryRatingRatingType": ".itinerary_rating_rating_type",
    "ItineraryRatingTimeOfDayType0": ".itinerary_rating_time_of_day_type_0",
    "ItineraryRatingsOfItinerarySortItem": ".itinerary_ratings_of_itinerary_sort_item",
    "ItineraryRatingsOfItineraryTimeOfDayType0": ".itinerary_ratings_of_itinerary_time_of_day_type_0",
    "ItineraryRatingsOfItineraryTypeType0": ".itinerary_ratings_of_itinerary_type_type_0",
    "ItinerarySafetyAnswer": ".itinerary_safety_answer",
    "Jwk": ".jwk",
    "JwkSet": ".jwk_set",
    "KindItem": ".kind_item",
    "KindItemKind": ".kind_item_kind",
    "Leaving": ".leaving",
    "LedgerAnswer": ".ledger_answer",
    "LedgerChanges": ".ledger_changes",
    "LinkAnswer": ".link_answer",
    "LinkedAnswer": ".linked_answer",
    "LinkedAnswerProvider": ".linked_answer_provider",
    "Login": ".login",
    "LoginGrantTypeType0": ".login_grant_type_type_0",
    "MailedAnswer": ".mailed_answer",
    "Marks": ".marks",
    "MarksReasonType0": ".marks_reason_type_0",
    "MarksStatusType0": ".marks_status_type_0",
    "MatchAnswer": ".match_answer",
    "MatchAnswerReasonsItem": ".match_answer_reasons_item",
    "MatchingListBudgetRangeType0": ".matching_list_budget_range_type_0",
    "MatchingListPaceType0": ".matching_list_pace_type_0",
    "MembershipChanges": ".membership_changes",
    "MembershipChangesRole": ".membership_changes_role",
    "MembershipsCreateXAccessPurpose": ".memberships_create_x_access_purpose",
    "MembershipsDeleteXAccessPurpose": ".memberships_delete_x_access_purpose",
    "MembershipsListRoleType0": ".memberships_list_role_type_0",
    "MembershipsListSortItem": ".memberships_list_sort_item",
    "MembershipsListXAccessPurpose": ".memberships_list_x_access_purpose",
    "MembershipsReadXAccessPurpose": ".memberships_read_x_access_purpose",
    "MembershipsUpdatePutXAccessPurpose": ".memberships_update_put_x_access_purpose",
    "MembershipsUpdateXAccessPurpose": ".memberships_update_x_access_purpose",
    "MerchantItem": ".merchant_item",
    "MerchantReportAnswer": ".merchant_report_answer",
    "MethodItem": ".method_item",
    "MethodItemPaymentMethodType0": ".method_item_payment_method_type_0",
    "MethodReportAnswer": ".method_report_answer",
    "MetricsSummary": ".metrics_summary",
    "MetricsSummaryMetrics": ".metrics_summary_metrics",
    "MonthReportAnswer": ".month_report_answer",
    "MyItinerary": ".my_itinerary",
    "NewAddress": ".new_address",
    "NewAmendment": ".new_amendment",
    "NewApiKey": ".new_api_key",
    "NewApiKeyAnswer": ".new_api_key_answer",
    "NewApiKeyAnswerRolesItem": ".new_api_key_answer_roles_item",
    "NewApiKeyRolesItem": ".new_api_key_roles_item",
    "NewAssignment": ".new_assignment",
    "NewAssignmentRole": ".new_assignment_role",
    "NewBeneficiary": ".new_beneficiary",
    "NewBeneficiaryBirthPrecisionType0": ".new_beneficiary_birth_precision_type_0",
    "NewBeneficiaryGender": ".new_beneficiary_gender",
    "NewBeneficiaryIntakeSourceType0": ".new_beneficiary_intake_source_type_0",
    "NewBeneficiaryPriority": ".new_beneficiary_priority",
    "NewBlock": ".new_block",
    "NewBooking": ".new_booking",
    "NewCaseNote": ".new_case_note",
    "NewCaseNoteConfidentiality": ".new_case_note_confidentiality",
    "NewCaseNoteKind": ".new_case_note_kind",
    "NewCategory": ".new_category",
    "NewConsent": ".new_consent",
    "NewConsentFieldsItem": ".new_consent_fields_item",
    "NewConsentGivenBy": ".new_consent_given_by",
    "NewConsentLegalBasis": ".new_consent_legal_basis",
    "NewConsentMethod": ".new_consent_method",
    "NewConsentPurpose": ".new_consent_purpose",
    "NewConsentState": ".new_consent_state",
    "NewContact": ".new_contact",
    "NewDeclaration": ".new_declaration",
    "NewDisclosure": ".new_disclosure",
    "NewDisclosureAnswer": ".new_disclosure_answer",
    "NewDisclosureAnswerData": ".new_disclosure_answer_data",
    "NewDisclosureAnswerDisclosedItem": ".new_disclosure_answer_disclosed_item",
    "NewDisclosureAnswerFieldsItem": ".new_disclosure_answer_fields_item",
    "NewDisclosureAnswerPurpose": ".new_disclosure_answer_purpose",
    "NewDisclosureFieldsItem": ".new_disclosure_fields_item",
    "NewDisclosurePurposeType0": ".new_disclosure_purpose_type_0",
    "NewExpense": ".new_expense",
    "NewExpenseKind": ".new_expense_kind",
    "NewExpenseLockedFieldsItem": ".new_expense_locked_fields_item",
    "NewExpensePaymentMethodType0": ".new_expense_payment_method_type_0",
    "NewExpenseStatusType0": ".new_expense_status_type_0",
    "NewFactor": ".new_factor",
    "NewFactorAnswer": ".new_factor_answer",
    "NewFxRate": ".new_fx_rate",
    "NewGroup": ".new_group",
    "NewGroupBudgetRangeType0": ".new_group_budget_range_type_0",
    "NewGroupEligibility": ".new_group_eligibility",
    "NewGroupJoinPolicy": ".new_group_join_policy",
    "NewGroupListingType0": ".new_group_listing_type_0",
    "NewGroupPaceType0": ".new_group_pace_type_0",
    "NewGuide": ".new_guide",
    "NewGuideAvailability": ".new_guide_availability",
    "NewGuideCancellationPolicy": ".new_guide_cancellation_policy",
    "NewGuideEligibility": ".new_guide_eligibility",
    "NewGuideRateUnit": ".new_guide_rate_unit",
    "NewHelpline": ".new_helpline",
    "NewIncident": ".new_incident",
    "NewIncidentImpact": ".new_incident_impact",
    "NewIncidentServicesItem": ".new_incident_services_item",
    "NewIncidentState": ".new_incident_state",
    "NewIntel": ".new_intel",
    "NewIntelIntelType": ".new_intel_intel_type",
    "NewIntelPriorityType0": ".new_intel_priority_type_0",
    "NewIntelSeverityType0": ".new_intel_severity_type_0",
    "NewIntelStatus": ".new_intel_status",
    "NewInvite": ".new_invite",
    "NewItem": ".new_item",
    "NewItinerary": ".new_itinerary",
    "NewItineraryBestSeasonItem": ".new_itinerary_best_season_item",
    "NewItineraryBudgetRangeType0": ".new_itinerary_budget_range_type_0",
    "NewItineraryDifficultyType0": ".new_itinerary_difficulty_type_0",
    "NewItineraryStatus": ".new_itinerary_status",
    "NewItineraryTravelStyleType0": ".new_itinerary_travel_style_type_0",
    "NewItineraryVisibility": ".new_itinerary_visibility",
    "NewLink": ".new_link",
    "NewLinkDisposition": ".new_link_disposition",
    "NewMembership": ".new_membership",
    "NewMembershipRole": ".new_membership_role",
    "NewProgramme": ".new_programme",
    "NewRating": ".new_rating",
    "NewRatingBasis": ".new_rating_basis",
    "NewRatingRatingType": ".new_rating_rating_type",
    "NewRatingTimeOfDayType0": ".new_rating_time_of_day_type_0",
    "NewReport": ".new_report",
    "NewReportReason": ".new_report_reason",
    "NewReportTargetType": ".new_report_target_type",
    "NewResource": ".new_resource",
    "NewResourceCategory": ".new_resource_category",
    "NewResponse": ".new_response",
    "NewReveal": ".new_reveal",
    "NewRevealFieldsItem": ".new_reveal_fields_item",
    "NewRevealPurposeType0": ".new_reveal_purpose_type_0",
    "NewReview": ".new_review",
    "NewRole": ".new_role",
    "NewRoleRole": ".new_role_role",
    "NewRoles": ".new_roles",
    "NewRolesRolesItem": ".new_roles_roles_item",
    "NewSession": ".new_session",
    "NewSessionAttendanceType0": ".new_session_attendance_type_0",
    "NewSessionBelow": ".new_session_below",
    "NewSessionBelowAttendanceType0": ".new_session_below_attendance_type_0",
    "NewSessionBelowCancelReasonType0": ".new_session_below_cancel_reason_type_0",
    "NewSessionBelowCancelledByType0": ".new_session_below_cancelled_by_type_0",
    "NewSessionBelowMode": ".new_session_below_mode",
    "NewSessionBelowOutcomeType0": ".new_session_below_outcome_type_0",
    "NewSessionBelowStatusType0": ".new_session_below_status_type_0",
    "NewSessionCancelReasonType0": ".new_session_cancel_reason_type_0",
    "NewSessionCancelledByType0": ".new_session_cancelled_by_type_0",
    "NewSessionMode": ".new_session_mode",
    "NewSessionOutcomeType0": ".new_session_outcome_type_0",
    "NewSessionStatusType0": ".new_session_status_type_0",
    "NewSessionType": ".new_session_type",
    "NewTeam": ".new_team",
    "NewTimes": ".new_times",
    "NewUpdate": ".new_update",
    "NewUpdateState": ".new_update_state",
    "NewUser": ".new_user",
    "NewUserRolesItem": ".new_user_roles_item",
    "NewVerification": ".new_verification",
    "NewVerificationKind": ".new_verification_kind",
    "NotificationAnswer": ".notification_answer",
    "NotificationSubject": ".notification_subject",
    "NotificationsListSortItem": ".notifications_list_sort_item",
    "OnItsWay": ".on_its_way",
    "OpenApiDocument": ".open_api_document",
    "OpenApiDocumentComponents": ".open_api_document_components",
    "OpenApiDocumentInfo": ".open_api_document_info",
    "OpenApiDocumentPaths": ".open_api_document_paths",
    "PageOfAccessEventAnswer": ".page_of_access_event_answer",
    "PageOfAnchorAnswer": ".page_of_anchor_answer",
    "PageOfApiKeyAnswer": ".page_of_api_key_answer",
    "PageOfAssignmentAnswer": ".page_of_assignment_answer",
    "PageOfAttestationAnswer": ".page_of_attestation_answer",
    "PageOfAuditAnswer": ".page_of_audit_answer",
    "PageOfBeneficiaryAnswer": ".page_of_beneficiary_answer",
    "PageOfBlockAnswer": ".page_of_block_answer",
    "PageOfBoardStandingAnswer": ".page_of_board_standing_answer",
    "PageOfBoardStandingAnswerTimeframe": ".page_of_board_standing_answer_timeframe",
    "PageOfBookingAnswer": ".page_of_booking_answer",
    "PageOfCaseMembershipAnswer": ".page_of_case_membership_answer",
    "PageOfCaseNoteAnswer": ".page_of_case_note_answer",
    "PageOfCaseSessionAnswer": ".page_of_case_session_answer",
    "PageOfCategoryAnswer": ".page_of_category_answer",
    "PageOfConsentAnswer": ".page_of_consent_answer",
    "PageOfContactAnswer": ".page_of_contact_answer",
    "PageOfDisclosureAnswer": ".page_of_disclosure_answer",
    "PageOfExpenseAnswer": ".page_of_expense_answer",
    "PageOfExportAnswer": ".page_of_export_answer",
    "PageOfFactorAnswer": ".page_of_factor_answer",
    "PageOfFileAnswer": ".page_of_file_answer",
    "PageOfFxRateAnswer": ".page_of_fx_rate_answer",
    "PageOfGroupAnswer": ".page_of_group_answer",
    "PageOfGroupMemberAnswer": ".page_of_group_member_answer",
    "PageOfGuideAnswer": ".page_of_guide_answer",
    "PageOfIncidentAnswer": ".page_of_incident_answer",
    "PageOfIntelAnswer": ".page_of_intel_answer",
    "PageOfInviteAnswer": ".page_of_invite_answer",
    "PageOfItemAnswer": ".page_of_item_answer",
    "PageOfItineraryAnswer": ".page_of_itinerary_answer",
    "PageOfMatchAnswer": ".page_of_match_answer",
    "PageOfNotificationAnswer": ".page_of_notification_answer",
    "PageOfProgrammeAnswer": ".page_of_programme_answer",
    "PageOfRatingAnswer": ".page_of_rating_answer",
    "PageOfReportAnswer": ".page_of_report_answer",
    "PageOfResourceAnswer": ".page_of_resource_answer",
    "PageOfResponseAnswer": ".page_of_response_answer",
    "PageOfReviewAnswer": ".page_of_review_answer",
    "PageOfSearchResult": ".page_of_search_result",
    "PageOfServiceAnswer": ".page_of_service_answer",
    "PageOfSessionAnswer": ".page_of_session_answer",
    "PageOfSessionTypeAnswer": ".page_of_session_type_answer",
    "PageOfTagAnswer": ".page_of_tag_answer",
    "PageOfTeamAnswer": ".page_of_team_answer",
    "PageOfUserAnswer": ".page_of_user_answer",
    "Part": ".part",
    "ParticipantMarks": ".participant_marks",
    "ParticipantMarksReasonType0": ".participant_marks_reason_type_0",
    "ParticipantMarksStatusType0": ".participant_marks_status_type_0",
    "ParticularsChanges": ".particulars_changes",
    "PasswordChange": ".password_change",
    "PasswordReset": ".password_reset",
    "PasswordResetAnswer": ".password_reset_answer",
    "PasswordRules": ".password_rules",
    "PeriodItem": ".period_item",
    "PersonAnswer": ".person_answer",
    "PreferencesAnswer": ".preferences_answer",
    "PreferencesAnswerBudgetRangeType0": ".preferences_answer_budget_range_type_0",
    "PreferencesAnswerPaceType0": ".preferences_answer_pace_type_0",
    "PreferencesChanges": ".preferences_changes",
    "PreferencesChangesBudgetRangeType0": ".preferences_changes_budget_range_type_0",
    "PreferencesChangesPaceType0": ".preferences_changes_pace_type_0",
    "ProfileChanges": ".profile_changes",
    "ProgrammeAnswer": ".programme_answer",
    "ProgrammeChanges": ".programme_changes",
    "ProgrammesCreateXAccessPurpose": ".programmes_create_x_access_purpose",
    "ProgrammesDeleteXAccessPurpose": ".programmes_delete_x_access_purpose",
    "ProgrammesListSortItem": ".programmes_list_sort_item",
    "ProgrammesListXAccessPurpose": ".programmes_list_x_access_purpose",
    "ProgrammesReadXAccessPurpose": ".programmes_read_x_access_purpose",
    "ProgrammesUpdatePutXAccessPurpose": ".programmes_update_put_x_access_purpose",
    "ProgrammesUpdateXAccessPurpose": ".programmes_update_x_access_purpose",
    "ProvedAnswer": ".proved_answer",
    "PublicConfig": ".public_config",
    "PublicConfigRegistration": ".public_config_registration",
    "PublicLimits": ".public_limits",
    "RatingAnswer": ".rating_answer",
    "RatingAnswerBasis": ".rating_answer_basis",
    "RatingAnswerMyVote": ".rating_answer_my_vote",
    "RatingAnswerRatingType": ".rating_answer_rating_type",
    "RatingAnswerStatus": ".rating_answer_status",
    "RatingAnswerTimeOfDayType0": ".rating_answer_time_of_day_type_0",
    "RatingChanges": ".rating_changes",
    "RatingChangesBasis": ".rating_changes_basis",
    "RatingChangesRatingType": ".rating_changes_rating_type",
    "RatingChangesTimeOfDayType0": ".rating_changes_time_of_day_type_0",
    "Reauthentication": ".reauthentication",
    "RecoveryCodesAnswer": ".recovery_codes_answer",
    "RedirectAnswer": ".redirect_answer",
    "Refresh": ".refresh",
    "RegisteredAnswer": ".registered_answer",
    "Registration": ".registration",
    "RegistrationTaken": ".registration_taken",
    "Renewal": ".renewal",
    "Reopening": ".reopening",
    "ReportAnswer": ".report_answer",
    "ReportAnswerReason": ".report_answer_reason",
    "ReportAnswerStatus": ".report_answer_status",
    "ReportAnswerTargetType": ".report_answer_target_type",
    "ReportPeriod": ".report_period",
    "ReportSpan": ".report_span",
    "ReportsListSortItem": ".reports_list_sort_item",
    "ReportsListStatusType0": ".reports_list_status_type_0",
    "ReportsListTargetTypeType0": ".reports_list_target_type_type_0",
    "Resolution": ".resolution",
    "ResolutionStatus": ".resolution_status",
    "ResourceAnswer": ".resource_answer",
    "ResourceAnswerCategory": ".resource_answer_category",
    "ResourceAnswerMyVote": ".resource_answer_my_vote",
    "ResourceChanges": ".resource_changes",
    "ResourceChangesCategory": ".resource_changes_category",
    "ResourcesListCategoryType0": ".resources_list_category_type_0",
    "ResourcesListSortItem": ".resources_list_sort_item",
    "ResourcesListTypeType0": ".resources_list_type_type_0",
    "ResponseAnswer": ".response_answer",
    "ResponseChanges": ".response_changes",
    "Revealed": ".revealed",
    "RevealedBirthPrecisionType0": ".revealed_birth_precision_type_0",
    "RevealedFieldsItem": ".revealed_fields_item",
    "RevealedPurpose": ".revealed_purpose",
    "RevealsCreateXAccessPurpose": ".reveals_create_x_access_purpose",
    "ReviewAnswer": ".review_answer",
    "ReviewAnswerDirection": ".review_answer_direction",
    "Root": ".root",
    "RowOutcome": ".row_outcome",
    "RowOutcomeOutcome": ".row_outcome_outcome",
    "RowProblem": ".row_problem",
    "SafetyAnswer": ".safety_answer",
    "SafetyAnswerConfidence": ".safety_answer_confidence",
    "SafetyContactsListSortItem": ".safety_contacts_list_sort_item",
    "SafetyRatingsListSortItem": ".safety_ratings_list_sort_item",
    "SafetyRatingsListTimeOfDayType0": ".safety_ratings_list_time_of_day_type_0",
    "SafetyRatingsListTypeType0": ".safety_ratings_list_type_type_0",
    "SafetyRatingsOwnSortItem": ".safety_ratings_own_sort_item",
    "SafetyRatingsOwnTimeOfDayType0": ".safety_ratings_own_time_of_day_type_0",
    "SafetyRatingsOwnTypeType0": ".safety_ratings_own_type_type_0",
    "SafetyRatingsReadSortItem": ".safety_ratings_read_sort_item",
    "SafetyRatingsReadTimeOfDayType0": ".safety_ratings_read_time_of_day_type_0",
    "SafetyRatingsReadTypeType0": ".safety_ratings_read_type_type_0",
    "SafetySettingsAnswer": ".safety_settings_answer",
    "SafetySettingsAnswerInvitesFrom": ".safety_settings_answer_invites_from",
    "SafetySettingsAnswerSafetyCheckInFrequency": ".safety_settings_answer_safety_check_in_frequency",
    "SafetySettingsAnswerSharePrecision": ".safety_settings_answer_share_precision",
    "SafetySettingsChanges": ".safety_settings_changes",
    "SafetySettingsChangesInvitesFrom": ".safety_settings_changes_invites_from",
    "SafetySettingsChangesSafetyCheckInFrequency": ".safety_settings_changes_safety_check_in_frequency",
    "SafetySettingsChangesSharePrecision": ".safety_settings_changes_share_precision",
    "SaveAnswer": ".save_answer",
    "SavesListSortItem": ".saves_list_sort_item",
    "SearchResult": ".search_result",
    "ServiceAnswer": ".service_answer",
    "ServiceAnswerStatus": ".service_answer_status",
    "ServiceDetail": ".service_detail",
    "ServiceHealth": ".service_health",
    "ServiceHealthStatus": ".service_health_status",
    "Services": ".services",
    "ServicesListSortItem": ".services_list_sort_item",
    "ServicesListStatusType0": ".services_list_status_type_0",
    "SessionAnswer": ".session_answer",
    "SessionContentChanges": ".session_content_changes",
    "SessionContentChangesAttendanceType0": ".session_content_changes_attendance_type_0",
    "SessionContentChangesCancelReasonType0": ".session_content_changes_cancel_reason_type_0",
    "SessionContentChangesCancelledByType0": ".session_content_changes_cancelled_by_type_0",
    "SessionContentChangesMode": ".session_content_changes_mode",
    "SessionContentChangesOutcomeType0": ".session_content_changes_outcome_type_0",
    "SessionContentChangesStatus": ".session_content_changes_status",
    "SessionTypeAnswer": ".session_type_answer",
    "SessionTypeChanges": ".session_type_changes",
    "SessionTypesCreateXAccessPurpose": ".session_types_create_x_access_purpose",
    "SessionTypesDeleteXAccessPurpose": ".session_types_delete_x_access_purpose",
    "SessionTypesListSortItem": ".session_types_list_sort_item",
    "SessionTypesListXAccessPurpose": ".session_types_list_x_access_purpose",
    "SessionTypesReadXAccessPurpose": ".session_types_read_x_access_purpose",
    "SessionTypesUpdatePutXAccessPurpose": ".session_types_update_put_x_access_purpose",
    "SessionTypesUpdateXAccessPurpose": ".session_types_update_x_access_purpose",
    "SessionsListSortItem": ".sessions_list_sort_item",
    "StandingAnswer": ".standing_answer",
    "StandingAnswerRoleType0": ".standing_answer_role_type_0",
    "StandingAnswerState": ".standing_answer_state",
    "Start": ".start",
    "StateChange": ".state_change",
    "StateChangeAfter": ".state_change_after",
    "StateChangeBeforeType0": ".state_change_before_type_0",
    "SummaryAnswer": ".summary_answer",
    "Sums": ".sums",
    "SystemMetricsFormat": ".system_metrics_format",
    "TagAnswer": ".tag_answer",
    "TagChanges": ".tag_changes",
    "TagItem": ".tag_item",
    "TagReportAnswer": ".tag_report_answer",
    "TagsListSortItem": ".tags_list_sort_item",
    "TeamAnswer": ".team_answer",
    "TeamChanges": ".team_changes",
    "TeamsCreateXAccessPurpose": ".teams_create_x_access_purpose",
    "TeamsDeleteXAccessPurpose": ".teams_delete_x_access_purpose",
    "TeamsListSortItem": ".teams_list_sort_item",
    "TeamsListXAccessPurpose": ".teams_list_x_access_purpose",
    "TeamsReadXAccessPurpose": ".teams_read_x_access_purpose",
    "TeamsUpdatePutXAccessPurpose": ".teams_update_put_x_access_purpose",
    "TeamsUpdateXAccessPurpose": ".teams_update_x_access_purpose",
    "TokensAnswer": ".tokens_answer",
    "TravelGroupsListEligibilityType0": ".travel_groups_list_eligibility_type_0",
    "TravelGroupsListSortType0": ".travel_groups_list_sort_type_0",
    "TravelGroupsListStatusType0": ".travel_groups_list_status_type_0",
    "TravelIntelListSeverityType0": ".travel_intel_list_severity_type_0",
    "TravelIntelListSortType0": ".travel_intel_list_sort_type_0",
    "TravelIntelListStatusType0": ".travel_intel_list_status_type_0",
    "TravelIntelListTypeType0": ".travel_intel_list_type_type_0",
    "TravelIntelOwnSeverityType0": ".travel_intel_own_severity_type_0",
    "TravelIntelOwnSortType0": ".travel_intel_own_sort_type_0",
    "TravelIntelOwnStatusType0": ".travel_intel_own_status_type_0",
    "TravelIntelOwnTypeType0": ".travel_intel_own_type_type_0",
    "TrendItem": ".trend_item",
    "TrendReportAnswer": ".trend_report_answer",
    "UnconvertedItem": ".unconverted_item",
    "Unlock": ".unlock",
    "UpdateAnswer": ".update_answer",
    "UpdateAnswerState": ".update_answer_state",
    "UserAnswer": ".user_answer",
    "UserAnswerRolesItem": ".user_answer_roles_item",
    "UserAnswerState": ".user_answer_state",
    "UsersListRoleType0Item": ".users_list_role_type_0_item",
    "UsersListSortItem": ".users_list_sort_item",
    "UsersListStateType0": ".users_list_state_type_0",
    "VerificationAnswer": ".verification_answer",
    "VerificationAnswerState": ".verification_answer_state",
    "VerificationsCreateXAccessPurpose": ".verifications_create_x_access_purpose",
    "VerificationsReadXAccessPurpose": ".verifications_read_x_access_purpose",
    "Verify": ".verify",
    "VerifyAnswer": ".verify_answer",
    "ViewAnswer": ".view_answer",
    "VotesAnswer": ".votes_answer",
    "VotesAnswerMyVote": ".votes_answer_my_vote",
    "Withheld": ".withheld",
    "WithheldField": ".withheld_field",
    "WithheldWhy": ".withheld_why",
    "WomenSafeAnswer": ".women_safe_answer",
    "WomenSafeAnswerReasonsItem": ".women_safe_answer_reasons_item",
    "WomenSafeAnswerState": ".women_safe_answer_state",
    "WomenSafeDecision": ".women_safe_decision",
    "WomenSafeDecisionDecision": ".women_safe_decision_decision",
}


if not TYPE_CHECKING:  # for a type checker, a name that is not there is a mistake

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"there is no model {name}")
        return getattr(import_module(_HOMES[name], __name__), name)


__all__ = (
    "Absence",
    "AbsenceAttendanceType0",
    "AccessEventAnswer",
    "AccessEventAnswerAction",
    "AccessEventAnswerDetailType0",
    "AccessEventAnswerPurpose",
    "AccessEventAnswerResult",
    "AccessEventAnswerVia",
    "AccessEventsListActionType0",
    "AccessEventsListPurposeType0",
    "AccessEventsListResultType0",
    "AccessEventsListSortItem",
    "AccessEventsListXAccessPurpose",
    "Address",
    "AddressAnswer",
    "AddressOrOwn",
    "Age",
    "AnalyticsByCategoryKindType0Item",
    "AnalyticsByCategoryPaymentMethodType0Item",
    "AnalyticsByCategoryRollup",
    "AnalyticsByMonthKindType0Item",
    "AnalyticsByMonthPaymentMethodType0Item",
    "AnalyticsByPaymentMethodKindType0Item",
    "AnalyticsByPaymentMethodPaymentMethodType0Item",
    "AnalyticsByTagKindType0Item",
    "AnalyticsByTagPaymentMethodType0Item",
    "AnalyticsSummaryKindType0Item",
    "AnalyticsSummaryPaymentMethodType0Item",
    "AnalyticsTopMerchantsKindType0Item",
    "AnalyticsTopMerchantsPaymentMethodType0Item",
    "AnalyticsTrendBucket",
    "AnalyticsTrendKindType0Item",
    "AnalyticsTrendPaymentMethodType0Item",
    "AnchorAnswer",
    "AnchorsListSortItem",
    "AnchorsListXAccessPurpose",
    "ApiKeyAnswer",
    "ApiKeyAnswerRolesItem",
    "ApiKeysListSortItem",
    "AssignmentAnswer",
    "AssignmentAnswerRole",
    "AssignmentsCreateXAccessPurpose",
    "AssignmentsDeleteXAccessPurpose",
    "AssignmentsListSortItem",
    "AssignmentsListXAccessPurpose",
    "AttendanceAnswer",
    "AttendanceAnswerReasonType0",
    "AttendanceAnswerStatusType0",
    "AttendanceList",
    "AttendanceListAnswer",
    "AttendanceReadXAccessPurpose",
    "AttendanceWriteOneXAccessPurpose",
    "AttendanceWriteXAccessPurpose",
    "AttestationAnswer",
    "AttestationAnswerKind",
    "AttestationsListSortItem",
    "AuditAnswer",
    "AuditAnswerChanges",
    "AuditListSortItem",
    "AuthLogoutScope",
    "AuthorizeAnswer",
    "BeneficiariesCloseXAccessPurpose",
    "BeneficiariesCreateXAccessPurpose",
    "BeneficiariesDeleteReason",
    "BeneficiariesDeleteXAccessPurpose",
    "BeneficiariesListGenderType0",
    "BeneficiariesListPriorityType0",
    "BeneficiariesListSortItem",
    "BeneficiariesListStatusType0",
    "BeneficiariesListXAccessPurpose",
    "BeneficiariesReadXAccessPurpose",
    "BeneficiariesReopenXAccessPurpose",
    "BeneficiariesRestoreXAccessPurpose",
    "BeneficiariesUpdatePutXAccessPurpose",
    "BeneficiariesUpdateXAccessPurpose",
    "BeneficiaryAnswer",
    "BeneficiaryAnswerBirthPrecisionType0",
    "BeneficiaryAnswerClosureReasonType0",
    "BeneficiaryAnswerGender",
    "BeneficiaryAnswerIntakeSourceType0",
    "BeneficiaryAnswerPriority",
    "BeneficiaryAnswerStatus",
    "BeneficiaryRecordChanges",
    "BeneficiaryRecordChangesBirthPrecisionType0",
    "BeneficiaryRecordChangesClosureReasonType0",
    "BeneficiaryRecordChangesGender",
    "BeneficiaryRecordChangesIntakeSourceType0",
    "BeneficiaryRecordChangesPriority",
    "BeneficiaryRecordChangesStatus",
    "BeneficiarySessionsCreateXAccessPurpose",
    "BeneficiarySessionsListSortItem",
    "BeneficiarySessionsListStatusType0",
    "BeneficiarySessionsListXAccessPurpose",
    "BlockAnswer",
    "BlocksListSortItem",
    "BoardsLeaderboardSortItem",
    "BoardsLeaderboardTimeframe",
    "BoardsRisingStarsSortItem",
    "BoardStandingAnswer",
    "BookedGuide",
    "BookingAnswer",
    "BookingAnswerStatus",
    "BookingsListRoleType0",
    "BookingsListSortItem",
    "BookingsListStatusType0",
    "BulkAnswer",
    "BySeverity",
    "ByType",
    "Cancellation",
    "CancellationCancelledByType0",
    "CancellationCancelReason",
    "CaseMembershipAnswer",
    "CaseMembershipAnswerRole",
    "CaseNoteAnswer",
    "CaseNoteAnswerConfidentiality",
    "CaseNoteAnswerKind",
    "CaseNoteChanges",
    "CaseNoteChangesConfidentiality",
    "CaseNoteChangesKind",
    "CaseNotesAmendXAccessPurpose",
    "CaseNotesCreateXAccessPurpose",
    "CaseNotesDeleteXAccessPurpose",
    "CaseNotesListKindType0",
    "CaseNotesListSortItem",
    "CaseNotesListXAccessPurpose",
    "CaseNotesReadXAccessPurpose",
    "CaseNotesSignXAccessPurpose",
    "CaseNotesUpdatePutXAccessPurpose",
    "CaseNotesUpdateXAccessPurpose",
    "CaseSessionAnswer",
    "CaseSessionAnswerAttendanceType0",
    "CaseSessionAnswerCancelledByType0",
    "CaseSessionAnswerCancelReasonType0",
    "CaseSessionAnswerMode",
    "CaseSessionAnswerOutcomeType0",
    "CaseSessionAnswerStatus",
    "CaseSessionsAgendaSortItem",
    "CaseSessionsAgendaStatusType0",
    "CaseSessionsAgendaXAccessPurpose",
    "CaseSessionsCancelXAccessPurpose",
    "CaseSessionsCompleteXAccessPurpose",
    "CaseSessionsCorrectXAccessPurpose",
    "CaseSessionsCreateAnyXAccessPurpose",
    "CaseSessionsDeleteXAccessPurpose",
    "CaseSessionsNoShowXAccessPurpose",
    "CaseSessionsReadXAccessPurpose",
    "CaseSessionsRescheduleXAccessPurpose",
    "CaseSessionsRestoreXAccessPurpose",
    "CaseSessionsStartXAccessPurpose",
    "CaseSessionsUpdatePutXAccessPurpose",
    "CaseSessionsUpdateXAccessPurpose",
    "CategoriesListSortItem",
    "CategoryAnswer",
    "CategoryChanges",
    "CategoryItem",
    "CategoryReportAnswer",
    "Chart",
    "ChartAxis",
    "ChartAxisType",
    "ChartExcluded",
    "ChartKind",
    "ChartSeries",
    "ChartSeriesRole",
    "ChartUnit",
    "Closing",
    "ClosingClosureReason",
    "CodeSaid",
    "Completion",
    "CompletionAttendanceType0",
    "CompletionOutcomeType0",
    "Confirmation",
    "ConsentAnswer",
    "ConsentAnswerFieldsItem",
    "ConsentAnswerGivenBy",
    "ConsentAnswerLegalBasis",
    "ConsentAnswerMethod",
    "ConsentAnswerPurpose",
    "ConsentAnswerState",
    "ConsentsCreateXAccessPurpose",
    "ConsentsGiveXAccessPurpose",
    "ConsentsInvalidateXAccessPurpose",
    "ConsentsListPurposeType0",
    "ConsentsListSortItem",
    "ConsentsListXAccessPurpose",
    "ConsentsReadXAccessPurpose",
    "ConsentsRefuseXAccessPurpose",
    "ConsentsRenewXAccessPurpose",
    "ConsentsUpdatePutXAccessPurpose",
    "ConsentsUpdateXAccessPurpose",
    "ConsentsWithdrawXAccessPurpose",
    "ConsentTermsChanges",
    "ConsentTermsChangesFieldsItem",
    "ConsentTermsChangesGivenBy",
    "ConsentTermsChangesLegalBasis",
    "ConsentTermsChangesMethod",
    "ConsentTermsChangesPurpose",
    "ContactAnswer",
    "ContactAnswerConsent",
    "ContactChanges",
    "Correction",
    "CorrectionAttendanceType0",
    "CorrectionStatus",
    "DatabaseHealth",
    "DatabaseHealthDatabase",
    "DatabaseHealthStatus",
    "DetailedHealth",
    "DetailedHealthStatus",
    "DisclosureAnswer",
    "DisclosureAnswerDisclosedItem",
    "DisclosureAnswerFieldsItem",
    "DisclosureAnswerPurpose",
    "DisclosuresCreateXAccessPurpose",
    "DisclosuresListPurposeType0",
    "DisclosuresListSortItem",
    "DisclosuresListXAccessPurpose",
    "ExpenseAnswer",
    "ExpenseAnswerCategorySource",
    "ExpenseAnswerFxSourceType0",
    "ExpenseAnswerKind",
    "ExpenseAnswerLockedFieldsItem",
    "ExpenseAnswerPaymentMethodType0",
    "ExpenseAnswerStatus",
    "ExpenseChanges",
    "ExpenseChangesKind",
    "ExpenseChangesLockedFieldsItem",
    "ExpenseChangesPaymentMethodType0",
    "ExpenseChangesStatusType0",
    "ExpensesDeleteRefundsType0",
    "ExpensesExportFormat",
    "ExpensesExportKindType0Item",
    "ExpensesExportPaymentMethodType0Item",
    "ExpensesExportSortItem",
    "ExpensesExportStatusType0Item",
    "ExpensesExportTrashed",
    "ExpensesListKindType0Item",
    "ExpensesListPaymentMethodType0Item",
    "ExpensesListSortItem",
    "ExpensesListStatusType0Item",
    "ExpensesListTrashed",
    "ExpensesReadTrashed",
    "ExportAnswer",
    "ExportAnswerState",
    "ExportsListSortItem",
    "FactorAnswer",
    "FactorChoice",
    "FactorProof",
    "FactorProvenAnswer",
    "FactorRequiredAnswer",
    "FactorsListSortItem",
    "FaultAnswer",
    "FaultAnswerKind",
    "Feature",
    "FieldFault",
    "Figures",
    "FileAnswer",
    "FxRateAnswer",
    "FxRateAnswerSource",
    "FxRatesListSortItem",
    "FxRatesListSourceType0",
    "GivenConsent",
    "GivenConsentMethodType0",
    "GroupAnswer",
    "GroupAnswerBudgetRangeType0",
    "GroupAnswerEligibility",
    "GroupAnswerJoinPolicy",
    "GroupAnswerListing",
    "GroupAnswerPaceType0",
    "GroupAnswerStatus",
    "GroupFactsChanges",
    "GroupFactsChangesBudgetRangeType0",
    "GroupFactsChangesEligibility",
    "GroupFactsChangesJoinPolicy",
    "GroupFactsChangesListingType0",
    "GroupFactsChangesPaceType0",
    "GroupFactsChangesStatus",
    "GroupInvitesListSentSortItem",
    "GroupInvitesListSentStatusType0",
    "GroupInvitesListSortItem",
    "GroupInvitesListStatusType0",
    "GroupMemberAnswer",
    "GroupMemberAnswerRole",
    "GroupMemberAnswerState",
    "GroupMembersListSortItem",
    "GroupMembersListState",
    "GuideAnswer",
    "GuideAnswerAvailability",
    "GuideAnswerCancellationPolicy",
    "GuideAnswerEligibility",
    "GuideAnswerRateUnit",
    "GuideAnswerStatus",
    "GuideAnswerVerification",
    "GuideChanges",
    "GuideChangesAvailability",
    "GuideChangesCancellationPolicy",
    "GuideChangesEligibility",
    "GuideChangesRateUnit",
    "GuideDecision",
    "GuideDecisionStatusType0",
    "GuideDecisionVerificationType0",
    "GuideReviewsListDirection",
    "GuideReviewsListSortItem",
    "GuidesListSortItem",
    "GuidesListStatus",
    "Health",
    "HealthStatus",
    "HelplineAnswer",
    "Highlights",
    "History",
    "ImportReport",
    "IncidentAnswer",
    "IncidentAnswerImpact",
    "IncidentAnswerState",
    "IncidentFactsChanges",
    "IncidentFactsChangesImpact",
    "IncidentFactsChangesServicesItem",
    "IncidentsListImpactType0",
    "IncidentsListServiceType0Item",
    "IncidentsListSortItem",
    "IncidentsListStateType0",
    "IntelAnswer",
    "IntelAnswerIntelType",
    "IntelAnswerModeration",
    "IntelAnswerMyVote",
    "IntelAnswerSeverityType0",
    "IntelAnswerStatus",
    "IntelChanges",
    "IntelChangesIntelType",
    "IntelChangesPriorityType0",
    "IntelChangesSeverityType0",
    "IntelChangesStatus",
    "IntelResponsesListSortItem",
    "IntelStatsAnswer",
    "InviteAnswer",
    "InviteAnswerStatus",
    "ItemAnswer",
    "ItemBulk",
    "ItemChanges",
    "ItemFilesAddBody",
    "ItemFilesListSortItem",
    "ItemFilesReadDisposition",
    "ItemsExportFormat",
    "ItemsExportSortItem",
    "ItemsImportFileOnConflict",
    "ItemsImportFileReport",
    "ItemsListSortItem",
    "ItinerariesByDestinationBudgetRangeType0",
    "ItinerariesByDestinationDifficultyType0",
    "ItinerariesByDestinationSortItem",
    "ItinerariesByDestinationTravelStyleType0",
    "ItinerariesFeaturedSortItem",
    "ItinerariesListBudgetRangeType0",
    "ItinerariesListDifficultyType0",
    "ItinerariesListSortItem",
    "ItinerariesListTravelStyleType0",
    "ItinerariesMineBudgetRangeType0",
    "ItinerariesMineDifficultyType0",
    "ItinerariesMineSortItem",
    "ItinerariesMineStatusType0",
    "ItinerariesMineTravelStyleType0",
    "ItinerariesMineVisibilityType0",
    "ItineraryAnswer",
    "ItineraryAnswerBestSeasonItem",
    "ItineraryAnswerBudgetRangeType0",
    "ItineraryAnswerDifficultyType0",
    "ItineraryAnswerModeration",
    "ItineraryAnswerStatus",
    "ItineraryAnswerTravelStyleType0",
    "ItineraryAnswerVisibility",
    "ItineraryChanges",
    "ItineraryChangesBestSeasonItem",
    "ItineraryChangesBudgetRangeType0",
    "ItineraryChangesDifficultyType0",
    "ItineraryChangesStatus",
    "ItineraryChangesTravelStyleType0",
    "ItineraryChangesVisibility",
    "ItineraryRating",
    "ItineraryRatingBasis",
    "ItineraryRatingRatingType",
    "ItineraryRatingsOfItinerarySortItem",
    "ItineraryRatingsOfItineraryTimeOfDayType0",
    "ItineraryRatingsOfItineraryTypeType0",
    "ItineraryRatingTimeOfDayType0",
    "ItinerarySafetyAnswer",
    "Jwk",
    "JwkSet",
    "KindItem",
    "KindItemKind",
    "Leaving",
    "LedgerAnswer",
    "LedgerChanges",
    "LinkAnswer",
    "LinkedAnswer",
    "LinkedAnswerProvider",
    "Login",
    "LoginGrantTypeType0",
    "MailedAnswer",
    "Marks",
    "MarksReasonType0",
    "MarksStatusType0",
    "MatchAnswer",
    "MatchAnswerReasonsItem",
    "MatchingListBudgetRangeType0",
    "MatchingListPaceType0",
    "MembershipChanges",
    "MembershipChangesRole",
    "MembershipsCreateXAccessPurpose",
    "MembershipsDeleteXAccessPurpose",
    "MembershipsListRoleType0",
    "MembershipsListSortItem",
    "MembershipsListXAccessPurpose",
    "MembershipsReadXAccessPurpose",
    "MembershipsUpdatePutXAccessPurpose",
    "MembershipsUpdateXAccessPurpose",
    "MerchantItem",
    "MerchantReportAnswer",
    "MethodItem",
    "MethodItemPaymentMethodType0",
    "MethodReportAnswer",
    "MetricsSummary",
    "MetricsSummaryMetrics",
    "MonthReportAnswer",
    "MyItinerary",
    "NewAddress",
    "NewAmendment",
    "NewApiKey",
    "NewApiKeyAnswer",
    "NewApiKeyAnswerRolesItem",
    "NewApiKeyRolesItem",
    "NewAssignment",
    "NewAssignmentRole",
    "NewBeneficiary",
    "NewBeneficiaryBirthPrecisionType0",
    "NewBeneficiaryGender",
    "NewBeneficiaryIntakeSourceType0",
    "NewBeneficiaryPriority",
    "NewBlock",
    "NewBooking",
    "NewCaseNote",
    "NewCaseNoteConfidentiality",
    "NewCaseNoteKind",
    "NewCategory",
    "NewConsent",
    "NewConsentFieldsItem",
    "NewConsentGivenBy",
    "NewConsentLegalBasis",
    "NewConsentMethod",
    "NewConsentPurpose",
    "NewConsentState",
    "NewContact",
    "NewDeclaration",
    "NewDisclosure",
    "NewDisclosureAnswer",
    "NewDisclosureAnswerData",
    "NewDisclosureAnswerDisclosedItem",
    "NewDisclosureAnswerFieldsItem",
    "NewDisclosureAnswerPurpose",
    "NewDisclosureFieldsItem",
    "NewDisclosurePurposeType0",
    "NewExpense",
    "NewExpenseKind",
    "NewExpenseLockedFieldsItem",
    "NewExpensePaymentMethodType0",
    "NewExpenseStatusType0",
    "NewFactor",
    "NewFactorAnswer",
    "NewFxRate",
    "NewGroup",
    "NewGroupBudgetRangeType0",
    "NewGroupEligibility",
    "NewGroupJoinPolicy",
    "NewGroupListingType0",
    "NewGroupPaceType0",
    "NewGuide",
    "NewGuideAvailability",
    "NewGuideCancellationPolicy",
    "NewGuideEligibility",
    "NewGuideRateUnit",
    "NewHelpline",
    "NewIncident",
    "NewIncidentImpact",
    "NewIncidentServicesItem",
    "NewIncidentState",
    "NewIntel",
    "NewIntelIntelType",
    "NewIntelPriorityType0",
    "NewIntelSeverityType0",
    "NewIntelStatus",
    "NewInvite",
    "NewItem",
    "NewItinerary",
    "NewItineraryBestSeasonItem",
    "NewItineraryBudgetRangeType0",
    "NewItineraryDifficultyType0",
    "NewItineraryStatus",
    "NewItineraryTravelStyleType0",
    "NewItineraryVisibility",
    "NewLink",
    "NewLinkDisposition",
    "NewMembership",
    "NewMembershipRole",
    "NewProgramme",
    "NewRating",
    "NewRatingBasis",
    "NewRatingRatingType",
    "NewRatingTimeOfDayType0",
    "NewReport",
    "NewReportReason",
    "NewReportTargetType",
    "NewResource",
    "NewResourceCategory",
    "NewResponse",
    "NewReveal",
    "NewRevealFieldsItem",
    "NewRevealPurposeType0",
    "NewReview",
    "NewRole",
    "NewRoleRole",
    "NewRoles",
    "NewRolesRolesItem",
    "NewSession",
    "NewSessionAttendanceType0",
    "NewSessionBelow",
    "NewSessionBelowAttendanceType0",
    "NewSessionBelowCancelledByType0",
    "NewSessionBelowCancelReasonType0",
    "NewSessionBelowMode",
    "NewSessionBelowOutcomeType0",
    "NewSessionBelowStatusType0",
    "NewSessionCancelledByType0",
    "NewSessionCancelReasonType0",
    "NewSessionMode",
    "NewSessionOutcomeType0",
    "NewSessionStatusType0",
    "NewSessionType",
    "NewTeam",
    "NewTimes",
    "NewUpdate",
    "NewUpdateState",
    "NewUser",
    "NewUserRolesItem",
    "NewVerification",
    "NewVerificationKind",
    "NotificationAnswer",
    "NotificationsListSortItem",
    "NotificationSubject",
    "OnItsWay",
    "OpenApiDocument",
    "OpenApiDocumentComponents",
    "OpenApiDocumentInfo",
    "OpenApiDocumentPaths",
    "PageOfAccessEventAnswer",
    "PageOfAnchorAnswer",
    "PageOfApiKeyAnswer",
    "PageOfAssignmentAnswer",
    "PageOfAttestationAnswer",
    "PageOfAuditAnswer",
    "PageOfBeneficiaryAnswer",
    "PageOfBlockAnswer",
    "PageOfBoardStandingAnswer",
    "PageOfBoardStandingAnswerTimeframe",
    "PageOfBookingAnswer",
    "PageOfCaseMembershipAnswer",
    "PageOfCaseNoteAnswer",
    "PageOfCaseSessionAnswer",
    "PageOfCategoryAnswer",
    "PageOfConsentAnswer",
    "PageOfContactAnswer",
    "PageOfDisclosureAnswer",
    "PageOfExpenseAnswer",
    "PageOfExportAnswer",
    "PageOfFactorAnswer",
    "PageOfFileAnswer",
    "PageOfFxRateAnswer",
    "PageOfGroupAnswer",
    "PageOfGroupMemberAnswer",
    "PageOfGuideAnswer",
    "PageOfIncidentAnswer",
    "PageOfIntelAnswer",
    "PageOfInviteAnswer",
    "PageOfItemAnswer",
    "PageOfItineraryAnswer",
    "PageOfMatchAnswer",
    "PageOfNotificationAnswer",
    "PageOfProgrammeAnswer",
    "PageOfRatingAnswer",
    "PageOfReportAnswer",
    "PageOfResourceAnswer",
    "PageOfResponseAnswer",
    "PageOfReviewAnswer",
    "PageOfSearchResult",
    "PageOfServiceAnswer",
    "PageOfSessionAnswer",
    "PageOfSessionTypeAnswer",
    "PageOfTagAnswer",
    "PageOfTeamAnswer",
    "PageOfUserAnswer",
    "Part",
    "ParticipantMarks",
    "ParticipantMarksReasonType0",
    "ParticipantMarksStatusType0",
    "ParticularsChanges",
    "PasswordChange",
    "PasswordReset",
    "PasswordResetAnswer",
    "PasswordRules",
    "PeriodItem",
    "PersonAnswer",
    "PreferencesAnswer",
    "PreferencesAnswerBudgetRangeType0",
    "PreferencesAnswerPaceType0",
    "PreferencesChanges",
    "PreferencesChangesBudgetRangeType0",
    "PreferencesChangesPaceType0",
    "ProfileChanges",
    "ProgrammeAnswer",
    "ProgrammeChanges",
    "ProgrammesCreateXAccessPurpose",
    "ProgrammesDeleteXAccessPurpose",
    "ProgrammesListSortItem",
    "ProgrammesListXAccessPurpose",
    "ProgrammesReadXAccessPurpose",
    "ProgrammesUpdatePutXAccessPurpose",
    "ProgrammesUpdateXAccessPurpose",
    "ProvedAnswer",
    "PublicConfig",
    "PublicConfigRegistration",
    "PublicLimits",
    "RatingAnswer",
    "RatingAnswerBasis",
    "RatingAnswerMyVote",
    "RatingAnswerRatingType",
    "RatingAnswerStatus",
    "RatingAnswerTimeOfDayType0",
    "RatingChanges",
    "RatingChangesBasis",
    "RatingChangesRatingType",
    "RatingChangesTimeOfDayType0",
    "Reauthentication",
    "RecoveryCodesAnswer",
    "RedirectAnswer",
    "Refresh",
    "RegisteredAnswer",
    "Registration",
    "RegistrationTaken",
    "Renewal",
    "Reopening",
    "ReportAnswer",
    "ReportAnswerReason",
    "ReportAnswerStatus",
    "ReportAnswerTargetType",
    "ReportPeriod",
    "ReportsListSortItem",
    "ReportsListStatusType0",
    "ReportsListTargetTypeType0",
    "ReportSpan",
    "Resolution",
    "ResolutionStatus",
    "ResourceAnswer",
    "ResourceAnswerCategory",
    "ResourceAnswerMyVote",
    "ResourceChanges",
    "ResourceChangesCategory",
    "ResourcesListCategoryType0",
    "ResourcesListSortItem",
    "ResourcesListTypeType0",
    "ResponseAnswer",
    "ResponseChanges",
    "Revealed",
    "RevealedBirthPrecisionType0",
    "RevealedFieldsItem",
    "RevealedPurpose",
    "RevealsCreateXAccessPurpose",
    "ReviewAnswer",
    "ReviewAnswerDirection",
    "Root",
    "RowOutcome",
    "RowOutcomeOutcome",
    "RowProblem",
    "SafetyAnswer",
    "SafetyAnswerConfidence",
    "SafetyContactsListSortItem",
    "SafetyRatingsListSortItem",
    "SafetyRatingsListTimeOfDayType0",
    "SafetyRatingsListTypeType0",
    "SafetyRatingsOwnSortItem",
    "SafetyRatingsOwnTimeOfDayType0",
    "SafetyRatingsOwnTypeType0",
    "SafetyRatingsReadSortItem",
    "SafetyRatingsReadTimeOfDayType0",
    "SafetyRatingsReadTypeType0",
    "SafetySettingsAnswer",
    "SafetySettingsAnswerInvitesFrom",
    "SafetySettingsAnswerSafetyCheckInFrequency",
    "SafetySettingsAnswerSharePrecision",
    "SafetySettingsChanges",
    "SafetySettingsChangesInvitesFrom",
    "SafetySettingsChangesSafetyCheckInFrequency",
    "SafetySettingsChangesSharePrecision",
    "SaveAnswer",
    "SavesListSortItem",
    "SearchResult",
    "ServiceAnswer",
    "ServiceAnswerStatus",
    "ServiceDetail",
    "ServiceHealth",
    "ServiceHealthStatus",
    "Services",
    "ServicesListSortItem",
    "ServicesListStatusType0",
    "SessionAnswer",
    "SessionContentChanges",
    "SessionContentChangesAttendanceType0",
    "SessionContentChangesCancelledByType0",
    "SessionContentChangesCancelReasonType0",
    "SessionContentChangesMode",
    "SessionContentChangesOutcomeType0",
    "SessionContentChangesStatus",
    "SessionsListSortItem",
    "SessionTypeAnswer",
    "SessionTypeChanges",
    "SessionTypesCreateXAccessPurpose",
    "SessionTypesDeleteXAccessPurpose",
    "SessionTypesListSortItem",
    "SessionTypesListXAccessPurpose",
    "SessionTypesReadXAccessPurpose",
    "SessionTypesUpdatePutXAccessPurpose",
    "SessionTypesUpdateXAccessPurpose",
    "StandingAnswer",
    "StandingAnswerRoleType0",
    "StandingAnswerState",
    "Start",
    "StateChange",
    "StateChangeAfter",
    "StateChangeBeforeType0",
    "SummaryAnswer",
    "Sums",
    "SystemMetricsFormat",
    "TagAnswer",
    "TagChanges",
    "TagItem",
    "TagReportAnswer",
    "TagsListSortItem",
    "TeamAnswer",
    "TeamChanges",
    "TeamsCreateXAccessPurpose",
    "TeamsDeleteXAccessPurpose",
    "TeamsListSortItem",
    "TeamsListXAccessPurpose",
    "TeamsReadXAccessPurpose",
    "TeamsUpdatePutXAccessPurpose",
    "TeamsUpdateXAccessPurpose",
    "TokensAnswer",
    "TravelGroupsListEligibilityType0",
    "TravelGroupsListSortType0",
    "TravelGroupsListStatusType0",
    "TravelIntelListSeverityType0",
    "TravelIntelListSortType0",
    "TravelIntelListStatusType0",
    "TravelIntelListTypeType0",
    "TravelIntelOwnSeverityType0",
    "TravelIntelOwnSortType0",
    "TravelIntelOwnStatusType0",
    "TravelIntelOwnTypeType0",
    "TrendItem",
    "TrendReportAnswer",
    "UnconvertedItem",
    "Unlock",
    "UpdateAnswer",
    "UpdateAnswerState",
    "UserAnswer",
    "UserAnswerRolesItem",
    "UserAnswerState",
    "UsersListRoleType0Item",
    "UsersListSortItem",
    "UsersListStateType0",
    "VerificationAnswer",
    "VerificationAnswerState",
    "VerificationsCreateXAccessPurpose",
    "VerificationsReadXAccessPurpose",
    "Verify",
    "VerifyAnswer",
    "ViewAnswer",
    "VotesAnswer",
    "VotesAnswerMyVote",
    "Withheld",
    "WithheldField",
    "WithheldWhy",
    "WomenSafeAnswer",
    "WomenSafeAnswerReasonsItem",
    "WomenSafeAnswerState",
    "WomenSafeDecision",
    "WomenSafeDecisionDecision",
)
