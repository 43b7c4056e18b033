namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>Phrasings with names that the seed data alone have: codes of three letters, French, Italian.</summary>
internal static class PhrasingsOfTheSeedData
{
    public const string Table = """
        ITA-TUN vs GBR-FRA => it+tn fr+gb
        Italie-Tunisie contre Royaume-Uni-France => it+tn fr+gb
        l'Italie et la Tunisie contre le Royaume-Uni et la France => it+tn fr+gb
        accord entre l'Italie et la Tunisie contre accord entre le Royaume-Uni et la France => it+tn fr+gb
        l'accord de l’Italie avec la Tunisie par rapport à l'accord du Royaume-Uni avec la France => it+tn fr+gb
        Italie-Tunisie face à Royaume-Uni-France => it+tn fr+gb
        comparer Italie-Tunisie et Royaume-Uni-France => it+tn fr+gb
        Regno Unito-Vietnam o Regno Unito-Turchia => gb+vn gb+tr
        Royaume-Uni-Turquie, Royaume-Uni-Viêt Nam => gb+tr gb+vn
        États-Unis-Rwanda vs Royaume-Uni-Rwanda => rw+us gb+rw
        Etats-Unis-Ruanda vs Regno Unito-Ruanda => rw+us gb+rw
        Stati Uniti-Rwanda vs UK-Rwanda => rw+us gb+rw
        Royaume-Uni-Rwanda le 5 juillet 2024 contre Italie-Tunisie => gb+rw@2024-07-05 it+tn
        Regno Unito-Ruanda il 5 luglio 2024 contro Italia-Tunisia => gb+rw@2024-07-05 it+tn
        """;
}
