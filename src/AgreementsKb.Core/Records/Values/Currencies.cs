using System.Collections.Frozen;

namespace AgreementsKb.Core.Records.Values;

/// <summary>The currency codes of ISO 4217 in use, without funds, metals and test codes.</summary>
public static class Currencies
{
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP "
        + "CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR "
        + "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU "
        + "MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG "
        + "SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV "
        + "WST XAF XCD XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Known(string code) => Codes.Contains(code);

    public static IReadOnlyCollection<string> All => Codes;

    /// <summary>What is expected where an unknown code stands, with those that may have been meant.</summary>
    public static string InPlaceOf(string code)
    {
        var near = Nearest.To(code, Codes).Select(known => $"`{known}`").ToList();
        var perhaps = near.Count == 0 ? "" : $", perhaps {string.Join(" or ", near)}";
        return $"an ISO 4217 currency code in place of `{code}`{perhaps}";
    }
}
