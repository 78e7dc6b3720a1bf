"""Words that news of violence has in common, so that they tell no incident from another: data only."""

COMMON_TERMS = frozenset(
    str.split(
        """
        about above according across activist activists added adding after afternoon again against agencies
        agency agreed aircraft airstrike airstrikes along already also although always amid among amongst
        announced another april area areas armed army around attack attacked attackers attacking attacks august
        authorities away back based because become been before began behind being believed below between blamed
        bodies border both bring brought called came capital carried casualties cause caused causing child
        children city civil civilian civilians claimed claiming close come comes command commander comment
        comments confirmed conflict continued control controlled cookies copyright could country date days dead
        deadly death deaths december deputy described despite destroyed died different director district does
        dozen dozens during each earlier early east eastern editor eight elements eleven else email even evening
        ever every eyewitness eyewitnesses facebook february fell fighter fighters fighting file fire fired
        first five follow following force forced forces found four friday from front further gave general given
        going government group groups half happened have having head held here high hospital hospitals hour
        hours however human hundred hundreds hurt identified image images immediately incident included
        including independent independently injured injuries injuring inside international into involved islamic
        itself january july june just kill killed killing kills know known large last late later launched leader
        leaders leading least leaving left less life like line little lives local located made main major make
        many march mayor meanwhile media medical member members might militant militants military minister
        ministry monday monitor monitoring month months more morning most mostly much multiple national near
        nearby nearly never news newsletter next night nine none north northeast northeastern northern northwest
        northwestern november number observatory october office officer officers official officials once online
        only opposition other others outside over overnight part parts past people person persons photo place
        plan plans point police position positions posted posts president previous print province provincial
        publication published reached read reads really rebel rebels regime region regional related released
        report reported reportedly reporting reports republic residential residents responsibility right rights
        rise rises rose said same saturday says scene second security seen september seven several severely
        share should side since site sites small soldier soldiers some source sources south southeast
        southeastern southern southwest southwestern spokesman spokesperson spokeswoman state stated statement
        states still strike strikes subscribe such sunday supported suspected tags take taken taking target
        targeted targeting television tens terror terrorist terrorists than that their them then there these
        they third this those thousand thousands three through thursday time times title today told toll took
        total town towns troops tuesday tweet twelve twitter under unit united units unknown until updated upon
        used using very victim victims video views village villages violence war website wednesday week weeks
        well went were west western what when where whether which while whole will with within without witness
        witnesses woman women would wounded wounding wounds year years yesterday young
        """
    )
)
