namespace AgreementsKb.Benchmarks.Peers;

/// <summary>The words of the vocabulary that stand for those of the harness. Each of its words has one of its own, so that filters select the same.</summary>
internal static class PeerWords
{
    /// <summary>A status is not stated here but follows from an event: the event, and the status that it gives.</summary>
    public static (string Event, string Status) OfStatus(string status) => status switch
    {
        "proposed" => ("proposed", "proposed"),
        "negotiating" => ("talks-reported", "under-negotiation"),
        "signed" => ("signed", "agreed"),
        "in_force" => ("entered-into-force", "in-force"),
        "suspended" => ("suspended", "suspended"),
        "terminated" => ("ended", "ended"),
        "expired" => ("end-announced", "end-announced"),
        _ => throw Unknown("status", status),
    };

    public static string Role(string role) => role switch
    {
        "sending" => "sending-state",
        "receiving" => "receiving-state",
        "financing" => "funder",
        "implementing" => "implementing-state",
        "transit" => "recipient",
        "observer" => "participant",
        _ => throw Unknown("role", role),
    };

    public static string Form(string type) => type switch
    {
        "readmission" => "returns-agreement",
        "third_country_transfer" => "memorandum",
        "labour_mobility" => "mobility-agreement",
        "resettlement" => "scheme",
        "visa_facilitation" => "protocol",
        "border_cooperation" => "cooperation-agreement",
        "return_hub" => "pilot-scheme",
        "offshore_processing" => "partnership",
        "safe_third_country" => "treaty",
        _ => throw Unknown("type", type),
    };

    public static string Provision(string dimension) => dimension switch
    {
        "legal_basis" => "procedure",
        "eligibility" => "admissions",
        "capacity" => "limitation",
        "funding" => "payment-conditions",
        "oversight" => "review",
        "returns" => "returns",
        "appeals" => "safeguards",
        "detention" => "detention",
        "data_sharing" => "security-checks",
        "exit" => "duration",
        _ => throw Unknown("dimension", dimension),
    };

    public static string Metric(string kind) => kind switch
    {
        "people_transferred" => "people-relocated",
        "people_returned" => "returns",
        "visas_issued" => "residence-applications",
        "claims_decided" => "asylum-grants",
        "funds_disbursed" => "people-covered",
        "arrivals_change" => "irregular-arrivals",
        "litigation" => "arrests",
        "complaints" => "alleged-ill-treatment",
        "deaths_recorded" => "deaths-at-sea",
        "facility_occupancy" => "people-present",
        _ => throw Unknown("kind of outcome", kind),
    };

    public static string SourceKind(string kind) => kind switch
    {
        "official" => "official-statement",
        "court" => "treaty-text",
        "press" => "press",
        "ngo" or "academic" => "report",
        _ => throw Unknown("kind of source", kind),
    };

    private static InvalidDataException Unknown(string what, string word) =>
        new($"Found the {what} '{word}' in the data of the peer harness, expected one of those that its generator knew when this was written.");
}
