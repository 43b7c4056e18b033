namespace AgreementsKb.Core.Storage;

/// <summary>
/// Memory that was taken for a long piece of work, such as reading an index of a million records. By itself the runtime keeps it for
/// hours: it is as much as what the program holds for good.
/// </summary>
public static class SpentMemory
{
    /// <summary>In bytes. To give back less is not worth that everything waits for it.</summary>
    private const long Much = 32 << 20;

    /// <summary>After such work; everything waits some tenths of a second where much is held.</summary>
    public static void GiveBack()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) > Much)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
