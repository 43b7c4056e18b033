using System.Runtime.InteropServices;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>A <see cref="MoneyMention"/> with numbers in the place of words (<see cref="MoneyWords"/>).</summary>
/// <param name="Agreement">Its place.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedMention(
    int Agreement, int Payee, int Payer, int Purposes, int Currency, int Time, double Low, double High);
