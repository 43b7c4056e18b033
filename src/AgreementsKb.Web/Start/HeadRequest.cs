namespace AgreementsKb.Web.Start;

/// <summary>
/// A HEAD request is answered as GET is. An answer that is long, or never ends, need not be made: nobody gets it.
/// </summary>
internal static class HeadRequest
{
    public static void Mark(HttpContext context) => context.Items[typeof(HeadRequest)] = true;

    public static bool IsOne(HttpContext context) => context.Items.ContainsKey(typeof(HeadRequest));
}
